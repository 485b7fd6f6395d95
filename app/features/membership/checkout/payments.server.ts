import { data } from "@remix-run/node";
import { log } from "~/log.server";
import { resultWithin, shop, StripeUnavailable } from "../stripe/stripe.server";

/** Why a payment page cannot open. */
export interface PaymentProblem {
  problem: "away" | "unconfirmed" | "not-set-up" | "wrong-settings";
}

/** Returns the shop, or throws a 404 on a site without Stripe. */
export function requireShop() {
  if (shop) return shop;
  throw data({ problem: "not-set-up" } satisfies PaymentProblem, { status: 404 });
}

/**
 * Returns the result, or throws a 503 if Stripe does not answer within 12 seconds, or if it refuses what
 * our settings ask for: a price that is no longer sold, or a portal that was never set up.
 */
export async function requireStripeResult<T>(
  asking: Promise<T>,
  problem: PaymentProblem["problem"] = "away",
): Promise<T> {
  try {
    return await resultWithin(12_000, asking);
  } catch (error) {
    if (isRefusal(error)) {
      log.error(
        { error: String(error) },
        "Stripe refused: check the prices and the portal's settings",
      );
      throw data({ problem: "wrong-settings" } satisfies PaymentProblem, { status: 503 });
    }
    if (!(error instanceof StripeUnavailable)) throw error;
    const headers = { "Retry-After": "60" };
    throw data({ problem } satisfies PaymentProblem, { status: 503, headers });
  }
}

function isRefusal(error: unknown) {
  return error instanceof Error && "type" in error && error.type === "StripeInvalidRequestError";
}
