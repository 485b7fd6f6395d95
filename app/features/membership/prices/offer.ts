/** What a membership costs, in the smallest unit of its currency. */
export interface PlanPrice {
  amount: number;
  currency: string;
}

export interface Offer {
  month: PlanPrice;
  year: PlanPrice;
  /** What a bank statement says; null when Stripe's own settings decide. */
  statement: string | null;
}

const locale = "en-US";

/** "$19" or "$19.50": cents only where there are any. */
export function shortPrice(price: PlanPrice) {
  return format(price, "stripIfInteger");
}

/** "$19.00", for a column of amounts. */
export function fullPrice(price: PlanPrice) {
  return format(price, "auto");
}

function format({ amount, currency }: PlanPrice, trailingZeroDisplay: "auto" | "stripIfInteger") {
  const money = new Intl.NumberFormat(locale, { style: "currency", currency, trailingZeroDisplay });
  // Yen has no smaller unit, a dollar has a hundred.
  const digits = money.resolvedOptions().maximumFractionDigits ?? 2;
  return money.format(amount / 10 ** digits);
}
