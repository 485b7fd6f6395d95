import type Stripe from "stripe";
import { minute } from "~/time";
import type { GiftOffer, Offer, PlanPrice } from "./offer";
import { plansOf, type GiftPlan } from "./plans";
import { optional, type Shop } from "../stripe/stripe.server";

const freshFor = 10 * minute;
const retryAfter = minute / 2;

interface CachedOffer {
  offer: Offer | null;
  /** When to ask Stripe again. */
  staleAt: number;
  asking: Promise<void> | null;
}

const cachedOffers = new WeakMap<Shop, CachedOffer>();

/**
 * The prices of a membership, as Stripe has them. Waits for Stripe only while no prices are cached, and
 * returns null if Stripe does not answer. Cached prices are refreshed in the background.
 */
export async function readOffer(shop: Shop, now = Date.now()): Promise<Offer | null> {
  const cached = cachedOffers.get(shop) ?? { offer: null, staleAt: 0, asking: null };
  cachedOffers.set(shop, cached);
  if (!cached.asking && now >= cached.staleAt) cached.asking = refresh(shop, cached, now);
  if (!cached.offer) await cached.asking;
  return cached.offer;
}

async function refresh(shop: Shop, cached: CachedOffer, now: number) {
  try {
    cached.offer = await fetchOffer(shop);
    cached.staleAt = now + freshFor;
  } catch {
    // A page without prices says where to find them.
    cached.staleAt = now + retryAfter;
  } finally {
    cached.asking = null;
  }
}

async function fetchOffer({ stripe, prices }: Shop): Promise<Offer> {
  const retrieve = (id: string) => stripe.prices.retrieve(id, { expand: ["product"] }, optional);
  const gifts = plansOf("gift").flatMap((plan) => {
    const id = prices[plan];
    return id ? [retrieve(id).then((price) => giftOf(plan, price))] : [];
  });
  const [month, year, ...given] = await Promise.all([
    retrieve(prices.month),
    retrieve(prices.year),
    // A gift that cannot be sold must not hide the price of a membership.
    ...gifts.map((gift) => gift.catch(() => null)),
  ]);
  return {
    month: priceOf(month),
    year: priceOf(year),
    gifts: given.filter((gift) => gift !== null),
    statement: statementOf(month),
  };
}

function giftOf(plan: GiftPlan, price: Stripe.Price): GiftOffer | null {
  return price.active ? { plan, price: priceOf(price) } : null;
}

function priceOf({ id, unit_amount, currency }: Stripe.Price): PlanPrice {
  if (unit_amount === null) throw new Error(`The price ${id} has no fixed amount`);
  return { amount: unit_amount, currency };
}

function statementOf({ product }: Stripe.Price) {
  if (typeof product === "string" || product.deleted) return null;
  return product.statement_descriptor ?? null;
}
