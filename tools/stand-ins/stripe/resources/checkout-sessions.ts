import { z } from "zod";
import { amend } from "../announce.ts";
import { endpoint } from "../api/endpoint.ts";
import { invalid, pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { id, listParams, mergeMetadata } from "../api/params.ts";
import { EXPIRED } from "../billing/due.ts";
import { blankSession } from "../blanks/sessions.ts";
import { DAY, HOUR, SECOND } from "../clock.ts";
import { newId } from "../new-id.ts";
import type { Session } from "../objects.ts";
import type { World } from "../world.ts";
import { getCustomer } from "./customers.ts";
import { amountsOf, lineItemsOf } from "./line-items.ts";
import { planOf, refuseContradictions, sessionOrder, type SessionOrder } from "./session-orders.ts";

const listedParams = z.strictObject({
  ...listParams,
  customer: id.optional(),
  status: z.enum(["open", "complete", "expired"]).optional(),
  subscription: id.optional(),
});

export const sessionEndpoints = [
  endpoint("POST", "/v1/checkout/sessions", sessionOrder, createSession),
  endpoint("GET", "/v1/checkout/sessions/:id", z.strictObject({}), (world, _, id) =>
    get(world, id),
  ),
  endpoint(
    "GET",
    "/v1/checkout/sessions/:id/line_items",
    z.strictObject(listParams),
    (world, _, id) => lineItemsOf(world, get(world, id).id),
  ),
  endpoint("POST", "/v1/checkout/sessions/:id/expire", z.strictObject({}), (world, _, id) => {
    const session = get(world, id);
    if (session.status !== "open") {
      throw invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session ` +
          `has a status of ${session.status}.`,
      );
    }
    amend(world, "checkout.session.expired", session, EXPIRED);
    return session;
  }),
  endpoint("GET", "/v1/checkout/sessions", listedParams, (world, params) => {
    const fitting = [...world.objects.sessions.values()].filter(
      (session) =>
        (!params.customer || session.customer === params.customer) &&
        (!params.status || session.status === params.status) &&
        (!params.subscription || session.subscription === params.subscription),
    );
    return listPage("/v1/checkout/sessions", fitting, params);
  }),
];

function get(world: World, id: string) {
  return pick(world.objects.sessions, "checkout.session", id);
}

function createSession(world: World, params: SessionOrder): Session {
  refuseContradictions(params);
  const customer = params.customer ? getCustomer(world, params.customer, "customer") : null;
  const sessionId = newId("cs_test", 58);
  world.plans.set(sessionId, planOf(world, params));
  const created = world.clock.seconds();
  const session: Session = {
    ...structuredClone(blankSession),
    ...amountsOf(world, sessionId),
    id: sessionId,
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created,
    customer: customer?.id ?? null,
    customer_email: params.customer_email ?? null,
    expires_at: expiry(created, params.expires_at),
    locale: params.locale ?? null,
    metadata: mergeMetadata({}, params.metadata),
    mode: params.mode,
    ...(params.mode === "payment" && {
      customer_creation: customer ? null : ("if_required" as const),
      payment_method_collection: "if_required" as const,
    }),
    success_url: params.success_url,
    url: `${world.url}/c/pay/${sessionId}`,
  };
  world.objects.sessions.set(sessionId, session);
  return session;
}

function expiry(created: number, asked: number | undefined) {
  const latest = created + DAY / SECOND;
  const earliest = created + HOUR / 2 / SECOND;
  if (asked !== undefined && (asked < earliest || asked > latest)) {
    throw invalid("The `expires_at` timestamp must be from 30 minutes to 24 hours from now.", {
      param: "expires_at",
    });
  }
  return asked ?? latest;
}
