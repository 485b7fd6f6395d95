import type Stripe from "stripe";
import type { BillingInterval } from "~/features/membership/stripe/stripe.server";
import { stripeWebhookPath } from "~/http/paths";
import { messageOf, problem, warning, well, type Check, type Finding } from "../finding.ts";
import { deliveryFindings, webhookFindings } from "./stripe-webhook.ts";

/** The Stripe account: the key, the prices, the webhook endpoint and the portal. */
export const checkStripe: Check = {
  name: "the Stripe account",
  async examine({ env, stripe, now }) {
    if (!stripe || !env.stripe) return [];
    const refused = await keyFindings(stripe);
    if (refused.length > 0) return refused;
    const { prices } = env.stripe;
    const found = await Promise.all([
      accountFindings(stripe),
      priceFindings(stripe, "month", prices.month),
      priceFindings(stripe, "year", prices.year),
      webhookFindings(stripe, `${env.siteUrl}${stripeWebhookPath}`),
      deliveryFindings(stripe, now),
      portalFindings(stripe),
    ]);
    const all = found.flat();
    return all.length > 0 ? all : [well("Stripe's account, prices, webhook and portal fit.")];
  },
};

/** Whether Stripe answers and takes the key at all. Otherwise nothing else can be asked. */
async function keyFindings(stripe: Stripe): Promise<Finding[]> {
  try {
    await stripe.accounts.retrieveCurrent();
    return [];
  } catch (error) {
    const isRefused = error instanceof Error && "statusCode" in error && error.statusCode === 401;
    return [
      isRefused
        ? problem(
            "Stripe refuses STRIPE_SECRET_KEY.",
            "Copy the key again from Developers, API keys. A key that was rolled no longer works.",
          )
        : problem(
            `Stripe does not answer as it should: ${messageOf(error)}.`,
            "Check that this machine may open https://api.stripe.com, and that a restricted key may read the account.",
          ),
    ];
  }
}

async function accountFindings(stripe: Stripe): Promise<Finding[]> {
  const account = await stripe.accounts.retrieveCurrent();
  const found: Finding[] = [];
  if (!account.charges_enabled) {
    found.push(
      problem(
        "The Stripe account cannot take payments yet.",
        "Open the Stripe dashboard and finish what it asks for under Settings, Business.",
      ),
    );
  }
  if (!account.settings?.payments.statement_descriptor) {
    found.push(
      warning(
        "The Stripe account has no statement descriptor, so bank statements may show your name.",
        "Set one that says nothing under Settings, Business, Public details.",
      ),
    );
  }
  return found;
}

async function priceFindings(
  stripe: Stripe,
  interval: BillingInterval,
  id: string,
): Promise<Finding[]> {
  const setting = interval === "month" ? "STRIPE_PRICE_MONTHLY" : "STRIPE_PRICE_YEARLY";
  const price = await stripe.prices.retrieve(id).catch(() => null);
  if (!price) {
    return [
      problem(
        `${setting} names ${id}, which this Stripe account does not have.`,
        "Copy the id of the price from Stripe. Test mode and live mode have prices of their own.",
      ),
    ];
  }
  if (!price.active) {
    return [
      problem(
        `The price ${id} of ${setting} is archived, so nobody can buy it.`,
        "Activate it in Stripe, or name another price.",
      ),
    ];
  }
  const rhythm = price.recurring;
  if (rhythm?.interval === interval && rhythm.interval_count === 1) return [];
  return [
    problem(
      `The price ${id} of ${setting} is not paid once every ${interval}.`,
      `Name a price that recurs every ${interval}. Perhaps the two prices are mixed up.`,
    ),
  ];
}

async function portalFindings(stripe: Stripe): Promise<Finding[]> {
  const { data } = await stripe.billingPortal.configurations.list({
    is_default: true,
    active: true,
  });
  const features = data[0]?.features;
  if (!features) {
    return [
      problem(
        "Stripe's customer portal is not set up, so members cannot change their card or cancel.",
        "Open Settings, Billing, Customer portal in Stripe and save it once.",
      ),
    ];
  }
  const missing = [
    features.payment_method_update.enabled ? null : "change their card",
    features.subscription_cancel.enabled ? null : "cancel",
    features.invoice_history.enabled ? null : "see their invoices",
  ].filter((missed) => missed !== null);
  if (missing.length === 0) return [];
  return [
    problem(
      `Members cannot ${missing.join(" or ")} in Stripe's customer portal.`,
      "Switch it on under Settings, Billing, Customer portal.",
    ),
  ];
}
