import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { flag, listParams, text } from "../api/params.ts";

const listedParams = z.strictObject({
  ...listParams,
  delivery_success: flag.optional(),
  type: text.optional(),
  types: z.array(text).optional(),
});

export const eventEndpoints = [
  endpoint("GET", "/v1/events/:id", z.strictObject({}), (world, _, id) =>
    pick(world.objects.events, "event", id),
  ),
  endpoint("GET", "/v1/events", listedParams, (world, params) => {
    const wanted = params.types ?? (params.type ? [params.type] : null);
    const all = [...world.objects.events.values()];
    const fitting = all.filter(
      (event) =>
        (!wanted || wanted.some((type) => matches(event, type))) &&
        (params.delivery_success ?? wasDelivered(event)) === wasDelivered(event),
    );
    return listPage("/v1/events", fitting, params);
  }),
];

function wasDelivered(event: { pending_webhooks: number }) {
  return event.pending_webhooks === 0;
}

/** Matches an event's type. `customer.*` matches every type that begins with `customer.`. */
function matches(event: { type: string }, wanted: string) {
  return wanted.endsWith(".*") ? event.type.startsWith(wanted.slice(0, -1)) : event.type === wanted;
}
