/** Formats an amount in the currency's smallest unit: `money(1900, "usd")` is `$19.00`. */
export function money(amount: number, currency: string) {
  const format = new Intl.NumberFormat("en-US", { style: "currency", currency });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return format.format(amount / 10 ** maximumFractionDigits);
}
