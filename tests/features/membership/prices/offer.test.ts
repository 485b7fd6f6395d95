import { expect, test } from "vitest";
import { fullPrice, shortPrice } from "~/features/membership/prices/offer";

// https://docs.stripe.com/currencies: which currencies have no digits, and which have others than ISO 4217.
test.each([
  ["usd", 1_900, "$19", "$19.00"],
  ["eur", 1_950, "€19.50", "€19.50"],
  ["jpy", 1_900, "¥1,900", "¥1,900"],
  ["krw", 1_900, "₩1,900", "₩1,900"],
  ["isk", 190_000, "ISK 1,900", "ISK 1,900"],
  ["ugx", 190_000, "UGX 1,900", "UGX 1,900"],
  ["mga", 1_900, "MGA 1,900", "MGA 1,900"],
  ["kwd", 1_900, "KWD 1.900", "KWD 1.900"],
])("an amount in %s is the amount that Stripe charges", (currency, amount, short, full) => {
  const words = (price: string) => price.replaceAll(/\s/g, " ");

  expect(words(shortPrice({ amount, currency }))).toBe(short);
  expect(words(fullPrice({ amount, currency }))).toBe(full);
});
