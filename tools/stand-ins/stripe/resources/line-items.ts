import { wholeList } from "../api/lists.ts";
import { takenOff } from "../billing/discounts.ts";
import type { LineItem } from "../objects.ts";
import { held, type SessionPlan, type World } from "../world.ts";

interface LineAmounts {
  subtotal: number;
  discount: number;
}

/** Returns the amount that each line of a checkout costs today. A line is free during a trial. */
function lineAmounts(world: World, plan: SessionPlan): LineAmounts[] {
  const subtotals = plan.lines.map(({ price, quantity }) =>
    plan.trialEnd === null ? (held(world.objects.prices, price).unit_amount ?? 0) * quantity : 0,
  );
  const coupon = plan.discount && held(world.objects.coupons, plan.discount.coupon);
  const offs = coupon ? takenOff(coupon, subtotals) : [];
  return subtotals.map((subtotal, position) => ({ subtotal, discount: offs[position] ?? 0 }));
}

/** Returns the lines of a checkout session as a Stripe list. */
export function lineItemsOf(world: World, sessionId: string) {
  const plan = held(world.plans, sessionId);
  const amounts = lineAmounts(world, plan);
  const lines = plan.lines.map(({ price: id, quantity }, position): LineItem => {
    const price = held(world.objects.prices, id);
    const { subtotal = 0, discount = 0 } = amounts[position] ?? {};
    return {
      id: `li_${sessionId.slice(-16)}${position}`,
      object: "item",
      adjustable_quantity: null,
      amount_discount: discount,
      amount_subtotal: subtotal,
      amount_tax: 0,
      amount_total: subtotal - discount,
      currency: price.currency,
      description: held(world.objects.products, price.product).name,
      metadata: {},
      price,
      quantity,
    };
  });
  return wholeList(`/v1/checkout/sessions/${sessionId}/line_items`, lines);
}

/** Returns the amounts that the session charges today, after its discount. */
export function amountsOf(world: World, sessionId: string) {
  const plan = held(world.plans, sessionId);
  const amounts = lineAmounts(world, plan);
  const amount_subtotal = amounts.reduce((sum, line) => sum + line.subtotal, 0);
  const amount_discount = amounts.reduce((sum, line) => sum + line.discount, 0);
  const [line] = plan.lines;
  return {
    amount_subtotal,
    amount_total: amount_subtotal - amount_discount,
    currency: line ? held(world.objects.prices, line.price).currency : null,
    discounts: plan.discount
      ? [{ coupon: plan.discount.coupon, promotion_code: plan.discount.promotionCode }]
      : [],
    total_details: { amount_discount, amount_shipping: 0, amount_tax: 0 },
  };
}
