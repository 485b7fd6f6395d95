import Stripe from "stripe";
import { z } from "zod";
import { change } from "../announce.ts";
import { endpoint } from "../api/endpoint.ts";
import { pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { clearable, flag, listParams, mergeMetadata, metadata, text, url } from "../api/params.ts";
import { newId } from "../new-id.ts";
import type { WebhookEndpoint } from "../objects.ts";
import type { World } from "../world.ts";

const changeable = {
  description: clearable(text).optional(),
  enabled_events: z.array(text).optional(),
  metadata: metadata.optional(),
  url: url.optional(),
};
const createParams = z.strictObject({
  ...changeable,
  api_version: text.optional(),
  enabled_events: z.array(text),
  url,
});
const updateParams = z.strictObject({ ...changeable, disabled: flag.optional() });

/** The endpoints as the account lists them. The courier sends every event to the newest address. */
export const webhookEndpoints = [
  endpoint("POST", "/v1/webhook_endpoints", createParams, addEndpoint),
  endpoint("GET", "/v1/webhook_endpoints", z.strictObject(listParams), (world, params) =>
    listPage("/v1/webhook_endpoints", world.objects.webhookEndpoints.values(), params),
  ),
  endpoint("POST", "/v1/webhook_endpoints/:id", updateParams, (world, params, id) => {
    const found = pick(world.objects.webhookEndpoints, "webhook endpoint", id);
    const { disabled, ...changes } = params;
    change(found, {
      ...changes,
      metadata: mergeMetadata(found.metadata, params.metadata),
      ...(disabled !== undefined && { status: disabled ? "disabled" : "enabled" }),
    });
    return found;
  }),
];

/** Adds an endpoint for every event, unless there is one at this address. */
export function ensureWebhookEndpoint(world: World, address: string) {
  const all = [...world.objects.webhookEndpoints.values()];
  if (all.some((one) => one.url === address)) return;
  const version = Stripe.API_VERSION;
  addEndpoint(world, { url: address, enabled_events: ["*"], api_version: version });
}

function addEndpoint(world: World, params: z.output<typeof createParams>): WebhookEndpoint {
  const added: WebhookEndpoint = {
    id: newId("we"),
    object: "webhook_endpoint",
    api_version: params.api_version ?? null,
    application: null,
    created: world.clock.seconds(),
    description: params.description ?? null,
    enabled_events: params.enabled_events,
    livemode: false,
    metadata: mergeMetadata({}, params.metadata),
    status: "enabled",
    url: params.url,
  };
  world.objects.webhookEndpoints.set(added.id, added);
  return added;
}
