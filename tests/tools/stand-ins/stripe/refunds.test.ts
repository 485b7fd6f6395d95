import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aMember, type Harness, openHarness } from "../../../../tools/stand-ins/stripe/harness.ts";

let harness: Harness;

beforeEach(async () => {
  harness = await openHarness();
});

afterEach(() => harness.close());

async function aCharge(number?: string) {
  const { subscription } = await aMember(harness, number);
  const [payment] = (await harness.api.invoicePayments.list({ status: "paid" })).data;
  const intent = await harness.api.paymentIntents.retrieve(
    String(payment?.payment.payment_intent),
    { expand: ["latest_charge"] },
  );
  return { intent, charge: String((intent.latest_charge as { id: string }).id), subscription };
}

describe("a refund", () => {
  test("of everything marks the charge as refunded and leaves the membership alone", async () => {
    const { api, stripe, received } = harness;
    const { charge, subscription } = await aCharge();
    const refund = await api.refunds.create({ charge, reason: "requested_by_customer" });
    expect(refund).toMatchObject({ amount: 1900, status: "succeeded", charge });
    expect((await api.subscriptions.retrieve(subscription.id)).status).toBe("active");
    await stripe.waitForDeliveries();
    const event = received.find(({ type }) => type === "charge.refunded");
    expect(event?.data).toMatchObject({
      object: { id: charge, refunded: true, amount_refunded: 1900 },
      previous_attributes: { refunded: false, amount_refunded: 0 },
    });
  });

  test("of a part allows a refund of the rest, and no more", async () => {
    const { api } = harness;
    const { charge, intent } = await aCharge();
    await api.refunds.create({ payment_intent: intent.id, amount: 500 });
    expect(await api.charges.retrieve(charge)).toMatchObject({
      refunded: false,
      amount_refunded: 500,
    });
    await expect(api.refunds.create({ charge, amount: 1401 })).rejects.toThrow(
      "Refund amount ($14.01) is greater than unrefunded amount on charge ($14.00)",
    );
    await api.refunds.create({ charge });
    await expect(api.refunds.create({ charge })).rejects.toMatchObject({
      code: "charge_already_refunded",
    });
    const { refunds } = await api.charges.retrieve(charge, { expand: ["refunds"] });
    expect(refunds?.data).toHaveLength(2);
  });

  test("leads to its subscription through the invoice's payments", async () => {
    const { api } = harness;
    const { intent, subscription } = await aCharge();
    const { data } = await api.invoicePayments.list({
      payment: { type: "payment_intent", payment_intent: intent.id },
      expand: ["data.invoice"],
    });
    expect(data[0]?.invoice).toMatchObject({
      parent: { subscription_details: { subscription: subscription.id } },
    });
  });
});

describe("a dispute", () => {
  test("is opened by the test card for disputes", async () => {
    const { api, stripe, received } = harness;
    const { charge } = await aCharge("4000000000000259");
    expect((await api.charges.retrieve(charge)).disputed).toBe(true);
    await stripe.waitForDeliveries();
    const event = received.find(({ type }) => type === "charge.dispute.created");
    expect(event?.data.object).toMatchObject({ charge, status: "needs_response", amount: 1900 });
  });

  test("can be opened for any charge", async () => {
    const { api, stripe } = harness;
    const { charge } = await aCharge();
    stripe.dispute(charge);
    const { data } = await api.disputes.list({ charge });
    expect(data).toHaveLength(1);
  });
});
