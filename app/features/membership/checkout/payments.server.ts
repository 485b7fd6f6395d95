import { data } from "@remix-run/node";
import { resultWithin, shop, StripeUnavailable } from "../stripe/stripe.server";

/** All that a page needs to say why nothing can be paid. */
export interface PaymentProblem {
  problem: "away" | "unconfirmed" | "not-set-up";
}

/** The shop; a site without one throws the page that says so. */
export function requireShop() {
  if (shop) return shop;
  throw data({ problem: "not-set-up" } satisfies PaymentProblem, { status: 404 });
}

/** What Stripe answers; when it does not, throws the page that says so, within 12 seconds. */
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
