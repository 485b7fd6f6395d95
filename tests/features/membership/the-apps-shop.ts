import { afterAll } from "vitest";
import { startStripe } from "#tools/stand-ins/stripe/stripe";

export const webhookSecret = "whsec_of_the_app";

/**
 * Gives the app Stripe keys, with the stand-in behind them. Its settings are read when the app is first
 * imported, so call this before, and import routes dynamically.
 */
export async function openTheAppsShop() {
  const standIn = await startStripe({ webhookSecret, firstRetryMs: 20 });
  Object.assign(process.env, {
    STRIPE_SECRET_KEY: "sk_test_app",
    STRIPE_WEBHOOK_SECRETS: `whsec_next,${webhookSecret}`,
    STRIPE_PRICE_MONTHLY: "price_kw_month",
    STRIPE_PRICE_YEARLY: "price_kw_year",
    STRIPE_PRICE_GIFT_QUARTER: "price_kw_gift_quarter",
    STRIPE_PRICE_GIFT_YEAR: "price_kw_gift_year",
    BILLING: "sandbox",
    STRIPE_API_BASE: standIn.url,
  });
  afterAll(() => standIn.close());
  return standIn;
}
