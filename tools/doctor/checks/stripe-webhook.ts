import type Stripe from "stripe";
import { day, second } from "#db/tables/timestamp";
import { handledEvents } from "~/features/membership/stripe/event-subscription.server";
import { apiVersion } from "~/features/membership/stripe/stripe.server";
import { problem, warning, type Finding } from "../finding.ts";

/** Whether the account has an endpoint at this address, with our events and our API version. */
export async function webhookFindings(stripe: Stripe, address: string): Promise<Finding[]> {
  const { data } = await stripe.webhookEndpoints.list({ limit: 100 });
  const [endpoint, ...more] = data.filter(({ url }) => url === address);
  if (!endpoint) {
    return [
      problem(
        `Stripe has no webhook endpoint at ${address}, so payments open nothing until the next day.`,
        `Make one in Stripe, with the API version ${apiVersion} and the events of docs/operate.md.`,
      ),
    ];
  }
  const found: Finding[] = [];
  if (endpoint.status !== "enabled") {
    found.push(problem("Stripe's webhook endpoint is disabled.", "Enable it in Stripe."));
  }
  const sent = endpoint.enabled_events;
  const missing = handledEvents.filter((type) => !sent.includes(type) && !sent.includes("*"));
  if (missing.length > 0) {
    found.push(
      problem(
        `The webhook endpoint does not get ${missing.join(", ")}.`,
        "Add these events to the endpoint in Stripe.",
      ),
    );
  }
  if (endpoint.api_version !== apiVersion) {
    found.push(
      problem(
        `The webhook endpoint has the API version ${endpoint.api_version ?? "of the account"}, and this release reads ${apiVersion}.`,
        "Make a new endpoint with this version, put its secret beside the old one, then delete the old one.",
      ),
    );
  }
  if (more.length > 0) {
    found.push(
      warning("Several webhook endpoints have the same address.", "Delete all but the newest."),
    );
  }
  return found;
}

/** Stripe lists the events of three days that our endpoint did not take. */
export async function deliveryFindings(stripe: Stripe, now: number): Promise<Finding[]> {
  const since = Math.floor((now - 3 * day) / second);
  const { data } = await stripe.events.list({
    delivery_success: false,
    created: { gte: since },
    limit: 100,
  });
  if (data.length === 0) return [];
  return [
    problem(
      `Stripe could not deliver ${data.length === 1 ? "an event" : `${data.length} events`} of the last three days.`,
      "Compare STRIPE_WEBHOOK_SECRETS with the signing secret of the endpoint, and look in the server's log.",
    ),
  ];
}
