import { createRequire } from "node:module";
import type Stripe from "stripe";
import { env } from "~/env.server";
import type { PlanId } from "../prices/plans";

// Loaded on first use, because the SDK takes more memory than all our own code.
const load = createRequire(import.meta.url);

/** Pinned, so that an update of the SDK does not change what Stripe sends. Read the changelog first. */
export const apiVersion = "2026-10-28.endive";

/** Time limits for calls that a person or Stripe waits for. */
export const interactive = { timeout: 4_000, maxNetworkRetries: 1 } as const;
/** Time limits for calls that a page can do without. */
export const optional = { timeout: 1_500, maxNetworkRetries: 0 } as const;

export interface StripeSettings {
  secretKey: string;
  /** The address of the local stand-in; null for Stripe itself. */
  apiBase: string | null;
}

export function openStripe({ secretKey, apiBase }: StripeSettings) {
  const Stripe = load("stripe") as typeof import("stripe").default;
  return new Stripe(secretKey, {
    apiVersion,
    timeout: 10_000,
    maxNetworkRetries: 2,
    telemetry: false,
    ...(apiBase ? addressOf(new URL(apiBase)) : {}),
  });
}

function addressOf({ protocol, hostname, port }: URL) {
  const isPlain = protocol === "http:";
  return {
    protocol: isPlain ? ("http" as const) : ("https" as const),
    host: hostname,
    port: port || (isPlain ? "80" : "443"),
  };
}

export type BillingInterval = "month" | "year";

/** The id of each price that is sold. A site always sells the membership by the month and by the year. */
export type ShopPrices = Record<BillingInterval, string> & Partial<Record<PlanId, string>>;

/** Stripe's API, the prices, and the site that buyers return to. */
export interface Shop {
  stripe: Stripe;
  /** The ids of the prices. Forms name a plan, never a price. */
  prices: ShopPrices;
  siteUrl: string;
}

/** Null on a site without Stripe keys, where an administrator gives the grants. */
export const shop: Shop | null = env.stripe && openShop(env.stripe);

function openShop(settings: StripeSettings & Pick<Shop, "prices">): Shop {
  let stripe: Stripe | undefined;
  return {
    get stripe() {
      return (stripe ??= openStripe(settings));
    },
    prices: settings.prices,
    siteUrl: env.siteUrl,
  };
}

export const webhookSecrets = env.stripe?.webhookSecrets ?? [];

/** Thrown when Stripe does not answer in time. The call may work in a minute. */
export class StripeUnavailable extends Error {}

/** Returns the result. Throws StripeUnavailable after `ms` or if Stripe is down; passes on other errors. */
export async function resultWithin<T>(ms: number, asking: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StripeUnavailable(`No answer in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([asking, tooLate]);
  } catch (error) {
    throw isOutage(error) ? new StripeUnavailable("Stripe is down", { cause: error }) : error;
  } finally {
    clearTimeout(timer);
  }
}

const outages = ["StripeConnectionError", "StripeAPIError", "StripeRateLimitError"];

function isOutage(error: unknown) {
  return error instanceof Error && "type" in error && outages.includes(String(error.type));
}

/** Whether Stripe says that an object is not there, or no longer. */
export function isGone(error: unknown) {
  return error instanceof Error && "code" in error && error.code === "resource_missing";
}

/** The id of an object that Stripe sends as an id or as a whole object. */
export function idOf(reference: string | { id: string }) {
  return typeof reference === "string" ? reference : reference.id;
}
