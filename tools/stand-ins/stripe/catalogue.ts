import { addPrice } from "./resources/prices.ts";
import { createProduct } from "./resources/products.ts";
import type { World } from "./world.ts";

/** A price the account has from the start. */
export interface CatalogueEntry {
  /** The price's id, as the application is set up with it. */
  id: string;
  lookupKey?: string;
  interval: "month" | "year";
  /** In cents. */
  amount: number;
}

/** The product's name is what appears on receipts: it says nothing about its subject. */
const PRODUCT = {
  id: "prod_kw_learning",
  name: "KW Learning",
  statement_descriptor: "KW LEARNING",
};

export const KW_LEARNING: CatalogueEntry[] = [
  { id: "price_kw_month", lookupKey: "kw_month", interval: "month", amount: 1900 },
  { id: "price_kw_year", lookupKey: "kw_year", interval: "year", amount: 15_600 },
];

/** Puts the product and its prices on the books, in US dollars. */
export function ensureCatalogue(world: World, entries: CatalogueEntry[]) {
  createProduct(world, PRODUCT);
  for (const { id, lookupKey, interval, amount } of entries) {
    addPrice(world, id, {
      currency: "usd",
      lookup_key: lookupKey,
      product: PRODUCT.id,
      recurring: { interval, interval_count: 1 },
      unit_amount: amount,
    });
  }
}
