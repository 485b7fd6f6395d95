import { amend } from "../announce.ts";
import { newId } from "../new-id.ts";
import type { Coupon, Discount, PromotionCode, Subscription } from "../objects.ts";
import { held, type World } from "../world.ts";
import { monthsLater } from "./periods.ts";

/** A discount that a customer or a checkout session asks for. */
export interface DiscountOffer {
  coupon: string;
  promotionCode: string | null;
}

export interface Purchase {
  /** Null for a new customer. */
  customer: string | null;
  subtotal: number;
  currency: string;
}

/** Returns the discount for a code that a person typed, or a message about why the code does not apply. */
export function offerOfCode(world: World, typed: string, purchase: Purchase) {
  const code = [...world.objects.promotionCodes.values()].find(
    (candidate) => candidate.active && candidate.code.toLowerCase() === typed.trim().toLowerCase(),
  );
  const coupon = code && held(world.objects.coupons, code.promotion.coupon ?? "");
  if (!code || !coupon || !isCurrent(world, code) || !isRedeemable(world, coupon)) {
    return "This code is invalid.";
  }
  return restrictionOf(world, code, purchase) ?? { coupon: coupon.id, promotionCode: code.id };
}

function isCurrent(world: World, code: PromotionCode) {
  const isUsedUp = code.max_redemptions !== null && code.times_redeemed >= code.max_redemptions;
  const isOver = code.expires_at !== null && code.expires_at <= world.clock.seconds();
  return !isUsedUp && !isOver;
}

export function isRedeemable(world: World, coupon: Coupon) {
  const isOver = coupon.redeem_by !== null && coupon.redeem_by <= world.clock.seconds();
  return coupon.valid && !isOver;
}

function restrictionOf(world: World, code: PromotionCode, purchase: Purchase) {
  const { first_time_transaction, minimum_amount } = code.restrictions;
  if (code.customer && code.customer !== purchase.customer) return "This code is invalid.";
  if (minimum_amount !== null && purchase.subtotal < minimum_amount) {
    return "This code needs a larger order.";
  }
  if (first_time_transaction && purchase.customer && hasPaid(world, purchase.customer)) {
    return "This code is for a first order only.";
  }
  return null;
}

function hasPaid(world: World, customer: string) {
  return [...world.objects.charges.values()].some(
    (charge) => charge.customer === customer && charge.paid,
  );
}

/** Adds the discount to the subscription and counts one use of the coupon and the code. */
export function addDiscount(
  world: World,
  subscription: Subscription,
  offer: DiscountOffer,
  session: string | null,
) {
  const coupon = held(world.objects.coupons, offer.coupon);
  const start = world.clock.seconds();
  const months = coupon.duration === "repeating" ? coupon.duration_in_months : null;
  const discount: Discount = {
    id: newId("di"),
    object: "discount",
    checkout_session: session,
    customer: subscription.customer,
    customer_account: null,
    end: months === null ? null : monthsLater(start, months),
    invoice: null,
    invoice_item: null,
    promotion_code: offer.promotionCode,
    source: { coupon: coupon.id, type: "coupon" },
    start,
    subscription: subscription.id,
    subscription_item: null,
  };
  world.objects.discounts.set(discount.id, discount);
  subscription.discounts = [...subscription.discounts, discount.id];
  countRedemption(world, coupon, offer.promotionCode);
}

function countRedemption(world: World, coupon: Coupon, promotionCode: string | null) {
  const times_redeemed = coupon.times_redeemed + 1;
  const isUsedUp = coupon.max_redemptions !== null && times_redeemed >= coupon.max_redemptions;
  amend(world, "coupon.updated", coupon, { times_redeemed, valid: coupon.valid && !isUsedUp });
  if (!promotionCode) return;
  const code = held(world.objects.promotionCodes, promotionCode);
  amend(world, "promotion_code.updated", code, { times_redeemed: code.times_redeemed + 1 });
}

/** Returns the subscription's discounts that are still valid at `at`, in seconds. */
export function discountsAt(world: World, subscription: Subscription, at: number): Discount[] {
  return subscription.discounts
    .map((id) => held(world.objects.discounts, id))
    .filter((discount) => discount.end === null || discount.end > at);
}

/** Removes the discounts that apply once, after an invoice has used them. */
export function dropSpentDiscounts(world: World, subscription: Subscription) {
  subscription.discounts = subscription.discounts.filter((id) => {
    const { source } = held(world.objects.discounts, id);
    return held(world.objects.coupons, source.coupon ?? "").duration !== "once";
  });
}

/**
 * Returns the reduction of each amount. A percentage reduces each one; a fixed sum starts with the
 * first.
 */
export function takenOff(coupon: Coupon, amounts: number[]): number[] {
  if (coupon.percent_off !== null) {
    const share = coupon.percent_off / 100;
    return amounts.map((amount) => Math.round(amount * share));
  }
  let left = coupon.amount_off ?? 0;
  return amounts.map((amount) => {
    const off = Math.min(left, amount);
    left -= off;
    return off;
  });
}
