import { createServer } from "node:http";
import Stripe from "stripe";
import { listen, readBody, stop } from "../http.ts";
import { startStripe, type StripeOptions, type StripeStandIn } from "./stripe.ts";

const SECRET = "whsec_harness";

/** A running stand-in with a client of the official SDK and a webhook endpoint. */
export interface Harness {
  stripe: StripeStandIn;
  api: Stripe;
  /** The events that arrived with a valid signature, in the order of arrival. */
  received: Stripe.Event[];
  /** The response of the webhook endpoint. */
  endpoint: { status: number };
  close(): Promise<void>;
}

export async function openHarness(options: Partial<StripeOptions> = {}): Promise<Harness> {
  const received: Stripe.Event[] = [];
  const endpoint = { status: 200 };
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const signature = request.headers["stripe-signature"] ?? "";
      received.push(Stripe.webhooks.constructEvent(body, signature, SECRET));
      response.writeHead(endpoint.status).end();
    });
  });
  const webhookUrl = `http://127.0.0.1:${await listen(server, 0)}/webhooks/stripe`;
  const stripe = await startStripe({
    webhookUrl,
    webhookSecret: SECRET,
    firstRetryMs: 20,
    ...options,
  });
  return {
    stripe,
    api: clientOf(stripe.url),
    received,
    endpoint,
    close: async () => {
      await stripe.close();
      await stop(server);
    },
  };
}

export function clientOf(address: string, key = "sk_test_harness", config: object = {}) {
  const { hostname, port } = new URL(address);
  return new Stripe(key, {
    host: hostname,
    port,
    protocol: "http",
    maxNetworkRetries: 0,
    telemetry: false,
    ...config,
  });
}

/** Opens a checkout session, by default for the monthly price. */
export function openCheckout(
  api: Stripe,
  params: Partial<Stripe.Checkout.SessionCreateParams> = {},
) {
  return api.checkout.sessions.create({
    mode: "subscription",
    line_items: [{ price: "price_kw_month", quantity: 1 }],
    success_url: "http://app.test/membership?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://app.test/membership",
    ...params,
  });
}

/** Presses a button on a hosted page, as a browser without script does. */
export async function press(url: string | null, fields: Record<string, string>) {
  if (!url) throw new Error("There is no page to press a button on");
  const response = await fetch(url, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  return {
    status: response.status,
    location: response.headers.get("location"),
    text: await response.text(),
  };
}

/** Returns the fields of the card form, with its button to pay. */
export function card(number = "4242 4242 4242 4242") {
  return { intent: "pay", number, expiry: "12 / 40", cvc: "123", name: "Ana Field" };
}

/** Creates a customer with a monthly membership, bought on the hosted page. */
export async function aMember(
  { api }: Harness,
  number?: string,
  params: Partial<Stripe.Checkout.SessionCreateParams> = {},
) {
  const customer = await api.customers.create({ email: "ana@example.org" });
  const session = await openCheckout(api, { customer: customer.id, ...params });
  await press(session.url, card(number));
  const { data } = await api.subscriptions.list({ customer: customer.id });
  const [subscription] = data;
  if (!subscription) throw new Error("The payment did not start a membership");
  return { customer, session, subscription };
}

/** Returns the end of the current period, in milliseconds. */
export function periodEndOf(subscription: Stripe.Subscription) {
  const [item] = subscription.items.data;
  if (!item) throw new Error(`${subscription.id} has no item`);
  return item.current_period_end * 1000;
}
