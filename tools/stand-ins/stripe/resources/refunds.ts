import { z } from "zod";
import { announce, change } from "../announce.ts";
import { endpoint } from "../api/endpoint.ts";
import { invalid, pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { id, listParams, mergeMetadata, metadata, whole } from "../api/params.ts";
import { blankRefund } from "../blanks/payments.ts";
import { money } from "../money.ts";
import { newId } from "../new-id.ts";
import type { Charge, Refund } from "../objects.ts";
import { held, type World } from "../world.ts";

const createParams = z.strictObject({
  amount: whole.pipe(z.number().min(1)).optional(),
  charge: id.optional(),
  metadata: metadata.optional(),
  payment_intent: id.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
});
const listedParams = z.strictObject({
  ...listParams,
  charge: id.optional(),
  payment_intent: id.optional(),
});

export const refundEndpoints = [
  endpoint("POST", "/v1/refunds", createParams, createRefund),
  endpoint("GET", "/v1/refunds/:id", z.strictObject({}), (world, _, id) =>
    pick(world.objects.refunds, "refund", id),
  ),
  endpoint("GET", "/v1/refunds", listedParams, (world, params) => {
    const fitting = [...world.objects.refunds.values()].filter(
      (refund) =>
        (!params.charge || refund.charge === params.charge) &&
        (!params.payment_intent || refund.payment_intent === params.payment_intent),
    );
    return listPage("/v1/refunds", fitting, params);
  }),
];

function createRefund(world: World, params: z.output<typeof createParams>): Refund {
  const charge = chargeToRefund(world, params);
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    });
  }
  const amount = params.amount ?? left;
  if (amount > left) {
    throw invalid(
      `Refund amount (${money(amount, charge.currency)}) is greater than unrefunded amount on ` +
        `charge (${money(left, charge.currency)})`,
      { param: "amount" },
    );
  }
  const refund: Refund = {
    ...structuredClone(blankRefund),
    id: newId("re"),
    amount,
    charge: charge.id,
    created: world.clock.seconds(),
    currency: charge.currency,
    customer: charge.customer,
    metadata: mergeMetadata({}, params.metadata),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: params.reason ?? null,
  };
  world.objects.refunds.set(refund.id, refund);
  const amount_refunded = charge.amount_refunded + amount;
  const previous = change(charge, { amount_refunded, refunded: amount_refunded === charge.amount });
  announce(world, "refund.created", refund);
  announce(world, "charge.refunded", charge, previous);
  return refund;
}

function chargeToRefund(world: World, params: z.output<typeof createParams>): Charge {
  if (params.charge) return paid(pick(world.objects.charges, "charge", params.charge, "charge"));
  if (!params.payment_intent) {
    throw invalid("One of the following params should be provided: charge or payment_intent.");
  }
  const intent = pick(
    world.objects.paymentIntents,
    "payment_intent",
    params.payment_intent,
    "payment_intent",
  );
  if (!intent.latest_charge) throw invalid("This PaymentIntent does not have a charge to refund.");
  return paid(held(world.objects.charges, intent.latest_charge));
}

function paid(charge: Charge) {
  if (!charge.paid) throw invalid(`Charge ${charge.id} failed: there is nothing to refund.`);
  return charge;
}
