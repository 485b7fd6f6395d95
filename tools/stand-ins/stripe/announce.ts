import { isDeepStrictEqual } from "node:util";
import Stripe from "stripe";
import { newId } from "./new-id.ts";
import type { EventType, StripeObject } from "./objects.ts";
import type { World } from "./world.ts";

/** Records an event about the object and sends it to the webhook endpoint. */
export function announce(
  world: World,
  type: EventType,
  object: StripeObject,
  previous?: Record<string, unknown>,
) {
  const event = {
    id: newId("evt"),
    object: "event" as const,
    api_version: Stripe.API_VERSION,
    created: world.clock.seconds(),
    data: structuredClone(previous ? { object, previous_attributes: previous } : { object }),
    livemode: false,
    pending_webhooks: 1,
    request: world.cause,
    type,
  };
  world.objects.events.set(event.id, event);
  world.deliver(event);
}

/** Changes the object. If a field changed, also sends an event with the previous values. */
export function amend<Changed extends StripeObject>(
  world: World,
  type: EventType,
  object: Changed,
  changes: Partial<Changed>,
) {
  const previous = change(object, changes);
  if (Object.keys(previous).length > 0) announce(world, type, object, previous);
}

/**
 * Changes the object without an event, and returns the previous values of the changed fields. A field
 * that is given as undefined stays the same.
 */
export function change<Changed extends object>(object: Changed, changes: Partial<Changed>) {
  const previous: Record<string, unknown> = {};
  for (const key of Object.keys(changes) as (keyof Changed & string)[]) {
    const value = changes[key];
    if (value === undefined || isDeepStrictEqual(object[key], value)) continue;
    previous[key] = object[key];
    object[key] = value;
  }
  return previous;
}
