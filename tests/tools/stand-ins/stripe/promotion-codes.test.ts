import type Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY } from "../../../../tools/stand-ins/stripe/clock.ts";
import {
  aMember,
  card,
  type Harness,
  openCheckout,
  openHarness,
  periodEndOf,
  press,
} from "../../../../tools/stand-ins/stripe/harness.ts";

let harness: Harness;

beforeEach(async () => {
  harness = await openHarness();
});

afterEach(() => harness.close());

async function aCode(
  coupon: Stripe.CouponCreateParams,
  code: Partial<Stripe.PromotionCodeCreateParams> = {},
) {
  const { id } = await harness.api.coupons.create(coupon);
  return harness.api.promotionCodes.create({
    promotion: { type: "coupon", coupon: id },
    code: "SPRING",
    ...code,
  });
}

async function openWithCodes() {
  const customer = await harness.api.customers.create({ email: "ana@example.org" });
  return openCheckout(harness.api, { customer: customer.id, allow_promotion_codes: true });
}

describe("a promotion code", () => {
  test("reduces the price on the page and on the first invoice", async () => {
    const { api } = harness;
    const promotion = await aCode({ percent_off: 50, duration: "once" });
    const session = await openWithCodes();
    expect((await press(session.url, { intent: "apply-code", code: "spring" })).status).toBe(303);
    expect(await (await fetch(session.url ?? "")).text()).toContain("$9.50");
    await press(session.url, card());

    const paid = await api.checkout.sessions.retrieve(session.id, { expand: ["invoice"] });
    expect(paid).toMatchObject({ amount_subtotal: 1900, amount_total: 950 });
    expect(paid.discounts).toMatchObject([{ promotion_code: promotion.id }]);
    expect(paid.invoice).toMatchObject({ subtotal: 1900, total: 950, amount_paid: 950 });
    expect((await api.promotionCodes.retrieve(promotion.id)).times_redeemed).toBe(1);
  });

  test("that applies once does not reduce the renewal", async () => {
    await aCode({ percent_off: 50, duration: "once" });
    expect(await renewalAfter()).toBe(1900);
  });

  test("that applies forever reduces the renewal too", async () => {
    await aCode({ amount_off: 400, currency: "usd", duration: "forever" });
    expect(await renewalAfter()).toBe(1500);
  });

  async function renewalAfter() {
    const { api, stripe } = harness;
    const session = await openWithCodes();
    await press(session.url, { intent: "apply-code", code: "SPRING" });
    await press(session.url, card());
    const { subscription } = await api.checkout.sessions.retrieve(session.id);
    const before = await api.subscriptions.retrieve(String(subscription));
    stripe.clock.setTime(periodEndOf(before) + DAY);
    const [renewal] = (await api.invoices.list({ subscription: before.id })).data;
    return renewal?.amount_paid;
  }

  test("can be removed again", async () => {
    await aCode({ percent_off: 50, duration: "once" });
    const session = await openWithCodes();
    await press(session.url, { intent: "apply-code", code: "SPRING" });
    await press(session.url, { intent: "remove-code" });
    expect((await harness.api.checkout.sessions.retrieve(session.id)).amount_total).toBe(1900);
  });

  test("is refused if it is unknown, inactive, used up, expired or for another customer", async () => {
    const { api, stripe } = harness;
    const other = await api.customers.create({ email: "ben@example.org" });
    const coupon = { percent_off: 10, duration: "once" } as const;
    const off = await aCode(coupon, { code: "OFF" });
    await api.promotionCodes.update(off.id, { active: false });
    await aCode(coupon, { code: "OTHERS", customer: other.id });
    await aCode(coupon, { code: "ONE", max_redemptions: 1 });
    await aCode(coupon, { code: "OLD", expires_at: Math.floor(stripe.clock.now() / 1000) - 1 });
    await aMemberWithCode("ONE");

    const session = await openWithCodes();
    for (const code of ["NEVER", "OFF", "OTHERS", "ONE", "OLD", ""]) {
      const { status, text } = await press(session.url, { intent: "apply-code", code });
      expect([code, status]).toEqual([code, 422]);
      expect(text).toContain("This code is invalid.");
    }
  });

  async function aMemberWithCode(code: string) {
    const session = await openWithCodes();
    await press(session.url, { intent: "apply-code", code });
    await press(session.url, card());
  }

  test("for a first order is refused to a customer who has paid before", async () => {
    const { api } = harness;
    const first = { restrictions: { first_time_transaction: true } };
    await aCode({ percent_off: 10, duration: "once" }, first);
    const { customer } = await aMember(harness);
    const session = await openCheckout(api, { customer: customer.id, allow_promotion_codes: true });
    const { text } = await press(session.url, { intent: "apply-code", code: "SPRING" });
    expect(text).toContain("This code is for a first order only.");
  });

  test("can be set by the application when it creates the session", async () => {
    const promotion = await aCode({ percent_off: 100, duration: "once" });
    const { subscription, session } = await aMember(harness, undefined, {
      discounts: [{ promotion_code: promotion.id }],
    });
    expect(session.amount_total).toBe(0);
    expect(subscription.status).toBe("active");
  });
});
