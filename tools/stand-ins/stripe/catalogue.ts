import { addPrice } from "./resources/prices.ts";
import { createProduct } from "./resources/products.ts";
import type { World } from "./world.ts";

/** A price that the account has from the start. */
export interface CatalogueEntry {
  /** The price's id, as in the application's settings. */
  id: string;
  lookupKey?: string;
  /** Null for a price of a single payment. */
  interval: "month" | "year" | null;
  /** In cents. */
  amount: number;
}

/** The name is on receipts, so it must not reveal the subject of the product. */
const PRODUCT = {
  id: "prod_kw_learning",
  name: "KW Learning",
  statement_descriptor: "KW LEARNING",
};

export const KW_LEARNING: CatalogueEntry[] = [
  { id: "price_kw_month", lookupKey: "kw_month", interval: "month", amount: 1900 },
  { id: "price_kw_year", lookupKey: "kw_year", interval: "year", amount: 15_600 },
  { id: "price_kw_gift_quarter", interval: null, amount: 5400 },
  { id: "price_kw_gift_year", interval: null, amount: 15_600 },
];

/** Creates the product and its prices, in US dollars. */
export function ensureCatalogue(world: World, entries: CatalogueEntry[]) {
  createProduct(world, PRODUCT);
  for (const { id, lookupKey, interval, amount } of entries) {
    addPrice(world, id, {
      currency: "usd",
      lookup_key: lookupKey,
      product: PRODUCT.id,
      ...(interval && { recurring: { interval, interval_count: 1 } }),
      unit_amount: amount,
    });
  }
}
