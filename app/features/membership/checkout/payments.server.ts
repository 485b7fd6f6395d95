import { data } from "@remix-run/node";
import { resultWithin, shop, StripeUnavailable } from "../stripe/stripe.server";

/** Why a payment page cannot open. */
export interface PaymentProblem {
  problem: "away" | "unconfirmed" | "not-set-up";
}

/** Returns the shop, or throws a 404 on a site without Stripe. */
export function requireShop() {
  if (shop) return shop;
  throw data({ problem: "not-set-up" } satisfies PaymentProblem, { status: 404 });
}

/** Returns the result, or throws a 503 if Stripe does not answer within 12 seconds. */
export async function requireStripeResult<T>(
  asking: Promise<T>,
  problem: PaymentProblem["problem"] = "away",
): Promise<T> {
  try {
    return await resultWithin(12_000, asking);
  } catch (error) {
    if (!(error instanceof StripeUnavailable)) throw error;
    const headers = { "Retry-After": "60" };
    throw data({ problem } satisfies PaymentProblem, { status: 503, headers });
  }
}
