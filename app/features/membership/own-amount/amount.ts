import { shortPrice, stripeDigits } from "../prices/offer";
import { ownAmountLimits } from "../prices/plans";

/**
 * Reads an amount as people type it, such as "5", "$5.50" or "4,50", in the smallest unit of the currency.
 * Nothing is 0. Returns null for an amount outside of the limits and for other words.
 */
export function readAmount(typed: string, currency: string): number | null {
  const limits = ownAmountLimits(currency);
  const figures = /^[^\d.,-]{0,4}(\d{1,6})(?:[.,](\d{1,3}))?[^\d.,-]{0,4}$/.exec(typed.trim());
  if (!figures || !limits) return null;
  const [, whole = "", part = ""] = figures;
  const digits = stripeDigits(currency);
  if (part.length > digits) return null;
  const amount = Number(whole + part.padEnd(digits, "0"));
  if (amount === 0) return 0;
  return amount >= limits.least && amount <= limits.most ? amount : null;
}

/** "0, or from $1 to $100": the amounts that can be chosen. */
export function amountWords(currency: string) {
  const { least, most } = ownAmountLimits(currency) ?? { least: 0, most: 0 };
  const [from, to] = [least, most].map((amount) => shortPrice({ amount, currency }));
  return `0, or from ${from} to ${to}`;
}
