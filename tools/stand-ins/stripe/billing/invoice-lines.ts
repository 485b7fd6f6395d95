import { blankInvoiceLine } from "../blanks/invoices.ts";
import { money } from "../money.ts";
import { newId } from "../new-id.ts";
import type { Discount, InvoiceLine, Subscription, SubscriptionItem } from "../objects.ts";
import { held, type World } from "../world.ts";
import { takenOff } from "./discounts.ts";
import type { Period } from "./periods.ts";

/** A line that is not yet on an invoice. */
export interface LineDraft {
  item: SubscriptionItem;
  description: string;
  /** Negative for a credit. */
  amount: number;
  period: Period;
  isProration: boolean;
}

/** Returns the price of an item for one period. */
export function priceOfItem(item: SubscriptionItem) {
  return (item.price.unit_amount ?? 0) * (item.quantity ?? 1);
}

/** Returns the line for a whole period of an item. It is free during a trial. */
export function periodLine(
  world: World,
  item: SubscriptionItem,
  period: Period,
  isTrial: boolean,
): LineDraft {
  const { name } = held(world.objects.products, item.price.product);
  const { unit_amount, currency, recurring } = item.price;
  const priced = `${money(unit_amount ?? 0, currency)} / ${recurring?.interval ?? "once"}`;
  return {
    item,
    description: isTrial
      ? `Trial period for ${name}`
      : `${item.quantity ?? 1} × ${name} (at ${priced})`,
    amount: isTrial ? 0 : priceOfItem(item),
    period,
    isProration: false,
  };
}

/** Returns the lines as an invoice shows them, each with its reduction by every discount. */
export function invoiceLines(
  world: World,
  subscription: Subscription,
  drafts: LineDraft[],
  discounts: Discount[],
): InvoiceLine[] {
  const left = drafts.map((draft) => Math.max(0, draft.amount));
  const offs = drafts.map((): { amount: number; discount: string }[] => []);
  for (const discount of discounts) {
    const coupon = held(world.objects.coupons, discount.source.coupon ?? "");
    takenOff(coupon, left).forEach((amount, position) => {
      left[position] = (left[position] ?? 0) - amount;
      offs[position]?.push({ amount, discount: discount.id });
    });
  }
  return drafts.map((draft, position) => invoiceLine(subscription, draft, offs[position] ?? []));
}

function invoiceLine(
  subscription: Subscription,
  draft: LineDraft,
  discount_amounts: { amount: number; discount: string }[],
): InvoiceLine {
  const { item, isProration } = draft;
  return {
    ...structuredClone(blankInvoiceLine),
    id: newId("il"),
    amount: draft.amount,
    currency: subscription.currency,
    description: draft.description,
    discount_amounts,
    discountable: draft.amount >= 0,
    discounts: [],
    invoice: null,
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration: isProration,
        proration_details: isProration ? { credited_items: null } : null,
        subscription: subscription.id,
        subscription_item: item.id,
      },
      type: "subscription_item_details",
    },
    period: { start: draft.period.start, end: draft.period.end },
    pricing: {
      price_details: { price: item.price.id, product: item.price.product },
      type: "price_details",
      unit_amount_decimal: item.price.unit_amount_decimal,
    },
    quantity: item.quantity ?? 1,
    quantity_decimal: String(item.quantity ?? 1),
    subscription: subscription.id,
    subtotal: draft.amount,
  };
}
