import { z } from "zod";
import { change } from "../announce.ts";
import { endpoint } from "../api/endpoint.ts";
import { invalid, pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { id, listParams, mergeMetadata, metadata, text, whole } from "../api/params.ts";
import { endSubscription } from "../billing/ending.ts";
import { startSubscription } from "../billing/starting.ts";
import { DAY, SECOND } from "../clock.ts";
import type { Subscription } from "../objects.ts";
import type { World } from "../world.ts";
import { getCustomer } from "./customers.ts";
import { attachPaymentMethod } from "./payment-methods.ts";
import { getSaleablePrice } from "./prices.ts";
import { updateParams, updateSubscription } from "./subscription-updates.ts";

const quantity = whole.pipe(z.number().min(1)).default(1);
const createParams = z.strictObject({
  billing_mode: z.strictObject({ type: z.enum(["classic", "flexible"]) }).optional(),
  customer: id,
  default_payment_method: id.optional(),
  description: text.max(500).optional(),
  items: z.array(z.strictObject({ price: id, quantity })).min(1),
  metadata: metadata.optional(),
  trial_end: whole.optional(),
  trial_period_days: whole.pipe(z.number().min(1).max(730)).optional(),
});
const cancelParams = z.strictObject({
  cancellation_details: z.strictObject({ comment: text.optional() }).optional(),
});
const STATUSES = [
  "active",
  "all",
  "canceled",
  "ended",
  "incomplete",
  "incomplete_expired",
  "past_due",
  "paused",
  "trialing",
  "unpaid",
] as const;
const listedParams = z.strictObject({
  ...listParams,
  customer: id.optional(),
  price: id.optional(),
  status: z.enum(STATUSES).optional(),
});

export const subscriptionEndpoints = [
  endpoint("POST", "/v1/subscriptions", createParams, createSubscription),
  endpoint("GET", "/v1/subscriptions/:id", z.strictObject({}), (world, _, id) => get(world, id)),
  endpoint("POST", "/v1/subscriptions/:id", updateParams, (world, params, id) =>
    updateSubscription(world, get(world, id), params),
  ),
  endpoint("DELETE", "/v1/subscriptions/:id", cancelParams, (world, params, id) => {
    const subscription = get(world, id);
    if (subscription.ended_at !== null) throw noSuchLiving(id);
    const comment = params.cancellation_details?.comment;
    const { cancellation_details } = subscription;
    if (comment && cancellation_details) {
      change(subscription, { cancellation_details: { ...cancellation_details, comment } });
    }
    endSubscription(world, subscription, "cancellation_requested");
    return subscription;
  }),
  endpoint("GET", "/v1/subscriptions", listedParams, (world, params) => {
    const all = [...world.objects.subscriptions.values()];
    return listPage(
      "/v1/subscriptions",
      all.filter((one) => fits(one, params)),
      params,
    );
  }),
];

function get(world: World, id: string) {
  return pick(world.objects.subscriptions, "subscription", id);
}

// Stripe answers 404 if a canceled subscription is canceled again.
function noSuchLiving(id: string) {
  return invalid(`No such subscription: '${id}'`, { code: "resource_missing", param: "id" });
}

function fits(subscription: Subscription, wanted: z.output<typeof listedParams>) {
  const { customer, price, status } = wanted;
  const prices = subscription.items.data.map((item) => item.price.id);
  return (
    (!customer || subscription.customer === customer) &&
    (!price || prices.includes(price)) &&
    hasStatus(subscription, status)
  );
}

function hasStatus(subscription: Subscription, status: (typeof STATUSES)[number] | undefined) {
  switch (status) {
    case undefined:
      return subscription.status !== "canceled";
    case "all":
      return true;
    case "ended":
      return ["canceled", "incomplete_expired"].includes(subscription.status);
    default:
      return subscription.status === status;
  }
}

function createSubscription(world: World, params: z.output<typeof createParams>): Subscription {
  getCustomer(world, params.customer, "customer");
  params.items.forEach((item, position) => {
    getSaleablePrice(world, item.price, `items[${position}][price]`);
  });
  const method = params.default_payment_method;
  return startSubscription(world, {
    customer: params.customer,
    lines: params.items,
    metadata: mergeMetadata({}, params.metadata),
    description: params.description ?? null,
    trialEnd: trialEnd(world, params),
    billingMode: params.billing_mode?.type ?? "flexible",
    discount: null,
    paymentMethod: method ? attachPaymentMethod(world, method, params.customer).id : null,
    session: null,
  });
}

/** Returns the end of a trial that starts now, in seconds, or null without a trial. */
export function trialEnd(
  world: World,
  params: { trial_end?: number | undefined; trial_period_days?: number | undefined },
) {
  if (params.trial_end !== undefined) return params.trial_end;
  if (params.trial_period_days === undefined) return null;
  return world.clock.seconds() + (params.trial_period_days * DAY) / SECOND;
}
