import { z } from "zod";
import { amend, announce, change } from "../announce.ts";
import { endpoint } from "../api/endpoint.ts";
import { pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { id, listParams } from "../api/params.ts";
import { blankDispute } from "../blanks/disputes.ts";
import { DAY, SECOND } from "../clock.ts";
import { newId } from "../new-id.ts";
import type { Charge, Dispute } from "../objects.ts";
import type { World } from "../world.ts";

const ANSWER_DAYS = 9;

const listedParams = z.strictObject({
  ...listParams,
  charge: id.optional(),
  payment_intent: id.optional(),
});

export const disputeEndpoints = [
  endpoint("GET", "/v1/disputes/:id", z.strictObject({}), (world, _, id) =>
    pick(world.objects.disputes, "dispute", id),
  ),
  endpoint("GET", "/v1/disputes", listedParams, (world, params) => {
    const fitting = [...world.objects.disputes.values()].filter(
      (dispute) =>
        (!params.charge || dispute.charge === params.charge) &&
        (!params.payment_intent || dispute.payment_intent === params.payment_intent),
    );
    return listPage("/v1/disputes", fitting, params);
  }),
];

/** Moves a dispute on, as the bank does. A state that ends the dispute closes it. */
export function moveDispute(world: World, dispute: Dispute, status: Dispute["status"]) {
  const isOver = ["won", "lost", "warning_closed"].includes(status);
  amend(world, isOver ? "charge.dispute.closed" : "charge.dispute.updated", dispute, { status });
}

/** Disputes a charge: the customer's bank takes the money back and asks for evidence. */
export function openDispute(
  world: World,
  charge: Charge,
  reason: string,
  status: Dispute["status"] = "needs_response",
): Dispute {
  const created = world.clock.seconds();
  const blank = structuredClone(blankDispute);
  const dispute: Dispute = {
    ...blank,
    id: newId("du"),
    amount: charge.amount,
    charge: charge.id,
    created,
    currency: charge.currency,
    evidence_details: {
      ...blank.evidence_details,
      due_by: created + (ANSWER_DAYS * DAY) / SECOND,
    },
    payment_intent: charge.payment_intent,
    reason,
    status,
  };
  world.objects.disputes.set(dispute.id, dispute);
  change(charge, { disputed: true });
  announce(world, "charge.dispute.created", dispute);
  return dispute;
}
