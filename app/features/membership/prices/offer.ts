import type { GiftPlan } from "./plans";

/** The price of a membership, in the smallest unit of its currency. */
export interface PlanPrice {
  amount: number;
  currency: string;
}

/** A gift that is sold. */
export interface GiftOffer {
  plan: GiftPlan;
  price: PlanPrice;
}

export interface Offer {
  month: PlanPrice;
  year: PlanPrice;
  /** Empty if the site sells none. */
  gifts: GiftOffer[];
  /** The name on a bank statement; null if Stripe's settings decide. */
  statement: string | null;
}

const locale = "en-US";

/** "$19" or "$19.50": without cents if there are none. */
export function shortPrice(price: PlanPrice) {
  return format(price, "stripIfInteger");
}

/** "$19.00", for a column of amounts. */
export function fullPrice(price: PlanPrice) {
  return format(price, "auto");
}

// Stripe's own digits of an amount: https://docs.stripe.com/currencies. They differ from those of ISO 4217,
// which Intl knows: an amount in krónur or in Ugandan shillings has two digits that are always zero, and
// one in ariary has none.
const withoutDigits = new Set(
  "bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "),
);
const withThreeDigits = new Set("bhd jod kwd omr tnd".split(" "));

/** How many digits of an amount at Stripe stand behind the decimal point. */
export function stripeDigits(currency: string) {
  if (withoutDigits.has(currency)) return 0;
  return withThreeDigits.has(currency) ? 3 : 2;
}

function format({ amount, currency }: PlanPrice, trailingZeroDisplay: "auto" | "stripIfInteger") {
  const money = new Intl.NumberFormat(locale, { style: "currency", currency, trailingZeroDisplay });
  return money.format(amount / 10 ** stripeDigits(currency.toLowerCase()));
}
