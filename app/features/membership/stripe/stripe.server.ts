import { createRequire } from "node:module";
import type Stripe from "stripe";
import { env } from "~/env.server";

// Loaded when Stripe is first asked for something: the SDK takes more memory than all our own code.
const load = createRequire(import.meta.url);

/** Pinned: what Stripe sends changes when someone has read what changed, not when the SDK is updated. */
const apiVersion = "2026-10-28.endive";

/** For calls that a person, or Stripe itself, is waiting on. */
export const interactive = { timeout: 4_000, maxNetworkRetries: 1 } as const;
/** For calls that a page can do without. */
export const optional = { timeout: 1_500, maxNetworkRetries: 0 } as const;

export interface StripeSettings {
  secretKey: string;
  /** Where the API is, when it is not Stripe's own. */
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

/** What selling takes: the API, what is sold, and where buyers come back to. */
export interface Shop {
  stripe: Stripe;
  /** Ids of the prices. No form ever names one. */
  prices: Record<BillingInterval, string>;
  siteUrl: string;
}

/** Null on a site that has no Stripe keys: it runs on given grants alone. */
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

/** Stripe gave no answer, or none in time. What was asked for may work in a minute. */
export class StripeUnavailable extends Error {}

/** What Stripe answers, or StripeUnavailable after `ms` or when it is down. Other errors are ours. */
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

/** The id of something that Stripe names by its id or sends whole. */
export function idOf(reference: string | { id: string }) {
  return typeof reference === "string" ? reference : reference.id;
}
