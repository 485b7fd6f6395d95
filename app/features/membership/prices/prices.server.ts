import type Stripe from "stripe";
import { minute } from "~/time";
import type { Offer, PlanPrice } from "./offer";
import { optional, type Shop } from "../stripe/stripe.server";

const freshFor = 10 * minute;
const retryAfter = minute / 2;

interface Kept {
  offer: Offer | null;
  /** When to ask again. */
  staleAt: number;
  asking: Promise<void> | null;
}

const kept = new WeakMap<Shop, Kept>();

/**
 * What membership costs, as Stripe has it. A page waits for the first answer only, and not long: null
 * when Stripe has not told us yet. An old answer is shown while a new one is fetched.
 */
export async function readOffer(shop: Shop, now = Date.now()): Promise<Offer | null> {
  const known = kept.get(shop) ?? { offer: null, staleAt: 0, asking: null };
  kept.set(shop, known);
  if (!known.asking && now >= known.staleAt) known.asking = refresh(shop, known, now);
  if (!known.offer) await known.asking;
  return known.offer;
}

async function refresh(shop: Shop, known: Kept, now: number) {
  try {
    known.offer = await fetchOffer(shop);
    known.staleAt = now + freshFor;
  } catch {
    // A page never fails for want of a price: it says where the price is shown instead.
    known.staleAt = now + retryAfter;
  } finally {
    known.asking = null;
  }
}

async function fetchOffer({ stripe, prices }: Shop): Promise<Offer> {
  const retrieve = (id: string) => stripe.prices.retrieve(id, { expand: ["product"] }, optional);
  const [month, year] = await Promise.all([retrieve(prices.month), retrieve(prices.year)]);
  return { month: priceOf(month), year: priceOf(year), statement: statementOf(month) };
}

function priceOf({ id, unit_amount, currency }: Stripe.Price): PlanPrice {
  if (unit_amount === null) throw new Error(`The price ${id} has no fixed amount`);
  return { amount: unit_amount, currency };
}

function statementOf({ product }: Stripe.Price) {
  if (typeof product === "string" || product.deleted) return null;
  return product.statement_descriptor ?? null;
}
