import { z } from "zod";
import { amend } from "../announce.ts";
import { invalid } from "../api/failures.ts";
import { clearable, flag, id, mergeMetadata, metadata, text, whole } from "../api/params.ts";
import { changePlan, type ItemChange, planChange } from "../billing/changing.ts";
import { scheduleEnd } from "../billing/ending.ts";
import type { Subscription } from "../objects.ts";
import type { World } from "../world.ts";
import { attachPaymentMethod } from "./payment-methods.ts";
import { getSaleablePrice } from "./prices.ts";

const FEEDBACK = [
  "customer_service",
  "low_quality",
  "missing_features",
  "other",
  "switched_service",
  "too_complex",
  "too_expensive",
  "unused",
] as const;

export const itemChanges = z.array(
  z.strictObject({
    id: id.optional(),
    price: id.optional(),
    quantity: whole.pipe(z.number().min(1)).optional(),
  }),
);
export const prorationBehavior = z.enum(["create_prorations", "always_invoice", "none"]);

export const updateParams = z.strictObject({
  cancel_at: clearable(z.union([whole, z.enum(["min_period_end", "max_period_end"])])).optional(),
  cancel_at_period_end: flag.optional(),
  cancellation_details: z
    .strictObject({ comment: clearable(text).optional(), feedback: z.enum(FEEDBACK).optional() })
    .optional(),
  default_payment_method: id.optional(),
  description: clearable(text.max(500)).optional(),
  items: itemChanges.optional(),
  metadata: metadata.optional(),
  pause_collection: clearable(
    z.strictObject({ behavior: z.enum(["keep_as_draft", "void"]), resumes_at: whole.optional() }),
  ).optional(),
  payment_behavior: z.enum(["allow_incomplete", "error_if_incomplete"]).optional(),
  proration_behavior: prorationBehavior.default("create_prorations"),
  proration_date: whole.optional(),
});
type Update = z.output<typeof updateParams>;

export function updateSubscription(world: World, subscription: Subscription, params: Update) {
  refuseWhenEnded(subscription, params);
  const method = params.default_payment_method;
  amend(world, "customer.subscription.updated", subscription, {
    cancellation_details: detailsAfter(subscription, params),
    default_payment_method: method && attachPaymentMethod(world, method, subscription.customer).id,
    description: params.description,
    metadata: mergeMetadata(subscription.metadata, params.metadata),
    pause_collection: params.pause_collection && { resumes_at: null, ...params.pause_collection },
  });
  changeEnd(world, subscription, params);
  if (params.items) {
    const changes = readItemChanges(world, subscription, params.items, "items");
    const at = params.proration_date ?? world.clock.seconds();
    changePlan(
      world,
      subscription,
      planChange(world, subscription, changes, params.proration_behavior, at),
      params.payment_behavior,
    );
  }
  return subscription;
}

function refuseWhenEnded(subscription: Subscription, params: Update) {
  const {
    metadata: _pairs,
    cancellation_details: _details,
    proration_behavior: _,
    ...rest
  } = params;
  if (subscription.ended_at !== null && Object.keys(rest).length > 0) {
    throw invalid("A canceled subscription can only update its cancellation_details and metadata.");
  }
}

function detailsAfter(subscription: Subscription, params: Update) {
  const current = subscription.cancellation_details;
  return current && { ...current, ...params.cancellation_details };
}

function changeEnd(world: World, subscription: Subscription, params: Update) {
  const ends = subscription.items.data.map((item) => item.current_period_end);
  if (params.cancel_at_period_end === true) {
    scheduleEnd(world, subscription, { at: Math.max(...ends), isPeriodEnd: true });
  } else if (params.cancel_at_period_end === false && subscription.cancel_at_period_end) {
    scheduleEnd(world, subscription, null);
  }
  const { cancel_at } = params;
  if (cancel_at === null) scheduleEnd(world, subscription, null);
  if (cancel_at === undefined || cancel_at === null) return;
  const named = { min_period_end: Math.min(...ends), max_period_end: Math.max(...ends) };
  const at = typeof cancel_at === "number" ? cancel_at : named[cancel_at];
  if (at <= world.clock.seconds()) {
    throw invalid("The cancel_at parameter must be in the future.", { param: "cancel_at" });
  }
  scheduleEnd(world, subscription, { at, isPeriodEnd: false });
}

/** Checks that the items belong to the subscription and that the prices can be bought. */
export function readItemChanges(
  world: World,
  subscription: Subscription,
  items: z.output<typeof itemChanges>,
  param: string,
): ItemChange[] {
  return items.map((change, position) => {
    const name = `${param}[${position}]`;
    const ids = subscription.items.data.map((item) => item.id);
    if (!change.id) {
      throw invalid("Adding a second item to a subscription is not played by this stand-in.", {
        param: `${name}[id]`,
      });
    }
    if (!ids.includes(change.id)) {
      throw invalid(`No such subscription item: '${change.id}'`, {
        code: "resource_missing",
        param: `${name}[id]`,
      });
    }
    if (change.price) getSaleablePrice(world, change.price, `${name}[price]`);
    return { id: change.id, price: change.price ?? null, quantity: change.quantity ?? null };
  });
}
