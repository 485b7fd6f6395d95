import type { Subscription, SubscriptionItem } from "../objects.ts";
import { held, type World } from "../world.ts";
import { type LineDraft, priceOfItem } from "./invoice-lines.ts";
import { remaining } from "./periods.ts";
import { periodOf } from "./starting.ts";

/** Returns the credit for unused time: a share of the price that was paid, after discounts. */
export function creditLine(
  world: World,
  subscription: Subscription,
  item: SubscriptionItem,
  at: number,
): LineDraft {
  const period = periodOf(item);
  const amount = Math.round(paidFor(world, subscription, item) * remaining(period, at));
  const { name } = held(world.objects.products, item.price.product);
  return {
    item,
    description: `Unused time on ${name}`,
    amount: amount === 0 ? 0 : -amount,
    period: { start: at, end: period.end },
    isProration: true,
  };
}

/** Returns the line for the rest of a period at another price. */
export function restLine(world: World, item: SubscriptionItem, at: number): LineDraft {
  const period = periodOf(item);
  const { name } = held(world.objects.products, item.price.product);
  return {
    item,
    description: `Remaining time on ${name}`,
    amount: Math.round(priceOfItem(item) * remaining(period, at)),
    period: { start: at, end: period.end },
    isProration: true,
  };
}

function paidFor(world: World, subscription: Subscription, item: SubscriptionItem) {
  const line = [...world.objects.invoices.values()]
    .filter((invoice) => invoice.status === "paid")
    .flatMap((invoice) => invoice.lines.data)
    .findLast(
      ({ parent, period }) =>
        parent?.subscription_item_details?.subscription === subscription.id &&
        !parent.subscription_item_details.proration &&
        period.start === item.current_period_start,
    );
  if (!line) return 0;
  const off = (line.discount_amounts ?? []).reduce((total, { amount }) => total + amount, 0);
  return line.amount - off;
}
