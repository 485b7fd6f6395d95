/** The price of a membership, in the smallest unit of its currency. */
export interface PlanPrice {
  amount: number;
  currency: string;
}

export interface Offer {
  month: PlanPrice;
  year: PlanPrice;
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

function format({ amount, currency }: PlanPrice, trailingZeroDisplay: "auto" | "stripIfInteger") {
  const money = new Intl.NumberFormat(locale, { style: "currency", currency, trailingZeroDisplay });
  // A dollar has a hundred cents, and a yen has no smaller unit.
  const digits = money.resolvedOptions().maximumFractionDigits ?? 2;
  return money.format(amount / 10 ** digits);
}
