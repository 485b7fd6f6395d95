import { z } from "zod";
import { announce, change } from "../announce.ts";
import { endpoint } from "../api/endpoint.ts";
import { invalid, pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { flag, id, listParams, text, url } from "../api/params.ts";
import { blankPortalConfiguration, blankPortalSession } from "../blanks/sessions.ts";
import { newId } from "../new-id.ts";
import type { PortalConfiguration, PortalSession } from "../objects.ts";
import type { World } from "../world.ts";
import { getCustomer } from "./customers.ts";
import { prorationBehavior } from "./subscription-updates.ts";

const sessionParams = z.strictObject({
  configuration: id.optional(),
  customer: id,
  locale: z.enum(["auto", "en"]).optional(),
  return_url: url.optional(),
});
const enabled = z.strictObject({ enabled: flag });
/** A feature that is left out is off. */
const features = z.strictObject({
  customer_update: enabled.optional(),
  invoice_history: enabled.optional(),
  payment_method_update: enabled.optional(),
  subscription_cancel: z
    .strictObject({ enabled: flag, mode: z.enum(["at_period_end", "immediately"]).optional() })
    .optional(),
  subscription_update: z
    .strictObject({
      default_allowed_updates: z.array(z.literal("price")).optional(),
      enabled: flag,
      products: z.array(z.strictObject({ prices: z.array(id), product: id })).optional(),
      proration_behavior: prorationBehavior.optional(),
    })
    .optional(),
});
const configurationParams = z.strictObject({
  business_profile: z
    .strictObject({
      headline: text.max(60).optional(),
      privacy_policy_url: url.optional(),
      terms_of_service_url: url.optional(),
    })
    .optional(),
  default_return_url: url.optional(),
  features,
});

export const portalEndpoints = [
  endpoint("POST", "/v1/billing_portal/sessions", sessionParams, createSession),
  endpoint("POST", "/v1/billing_portal/configurations", configurationParams, (world, params) => {
    const configuration = addConfiguration(world, false);
    change(configuration, {
      business_profile: { ...configuration.business_profile, ...params.business_profile },
      default_return_url: params.default_return_url,
      features: featuresOf(configuration.features, params.features),
    });
    return configuration;
  }),
  endpoint("GET", "/v1/billing_portal/configurations/:id", z.strictObject({}), (world, _, id) =>
    pick(world.objects.portalConfigurations, "configuration", id),
  ),
  endpoint(
    "GET",
    "/v1/billing_portal/configurations",
    z.strictObject({ ...listParams, active: flag.optional(), is_default: flag.optional() }),
    (world, params) => {
      const all = [...world.objects.portalConfigurations.values()];
      const fitting = all.filter(
        ({ active, is_default }) =>
          (params.active ?? active) === active &&
          (params.is_default ?? is_default) === is_default &&
          (!is_default || world.settings.hasPortal),
      );
      return listPage("/v1/billing_portal/configurations", fitting, params);
    },
  ),
];

function featuresOf(
  current: PortalConfiguration["features"],
  given: z.output<typeof features>,
): PortalConfiguration["features"] {
  const off = { enabled: false };
  const { products, ...update } = given.subscription_update ?? { ...off, products: undefined };
  return {
    ...current,
    customer_update: { ...current.customer_update, ...(given.customer_update ?? off) },
    invoice_history: given.invoice_history ?? off,
    payment_method_update: {
      ...current.payment_method_update,
      ...(given.payment_method_update ?? off),
    },
    subscription_cancel: { ...current.subscription_cancel, ...(given.subscription_cancel ?? off) },
    subscription_update: {
      ...current.subscription_update,
      ...update,
      products:
        products?.map((product) => ({
          ...product,
          adjustable_quantity: { enabled: false, maximum: null, minimum: 1 },
        })) ?? null,
    },
  };
}

/** Adds a configuration of the portal. Every account starts with a default one. */
export function addConfiguration(world: World, is_default: boolean): PortalConfiguration {
  const created = world.clock.seconds();
  const configuration: PortalConfiguration = {
    ...structuredClone(blankPortalConfiguration),
    id: newId("bpc"),
    business_profile: { headline: null, privacy_policy_url: null, terms_of_service_url: null },
    created,
    is_default,
    updated: created,
  };
  world.objects.portalConfigurations.set(configuration.id, configuration);
  return configuration;
}

function createSession(world: World, params: z.output<typeof sessionParams>): PortalSession {
  getCustomer(world, params.customer, "customer");
  const configuration = params.configuration
    ? pick(
        world.objects.portalConfigurations,
        "configuration",
        params.configuration,
        "configuration",
      )
    : [...world.objects.portalConfigurations.values()].find(
        (one) => one.is_default && world.settings.hasPortal,
      );
  if (!configuration) throw invalid("No configuration provided and there is no default one.");
  const secret = newId("test", 40);
  const session: PortalSession = {
    ...structuredClone(blankPortalSession),
    id: newId("bps"),
    configuration: configuration.id,
    created: world.clock.seconds(),
    customer: params.customer,
    return_url: params.return_url ?? configuration.default_return_url,
    url: `${world.url}/p/session/${secret}`,
  };
  world.objects.portalSessions.set(secret, session);
  announce(world, "billing_portal.session.created", session);
  return session;
}
