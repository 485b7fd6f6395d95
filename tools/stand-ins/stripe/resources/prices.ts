import { z } from "zod";
import { amend, announce, change } from "../announce.ts";
import { endpoint } from "../api/endpoint.ts";
import { invalid, pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import {
  clearable,
  flag,
  id,
  listParams,
  mergeMetadata,
  metadata,
  text,
  whole,
} from "../api/params.ts";
import { blankPrice } from "../blanks/catalogue.ts";
import { newId } from "../new-id.ts";
import type { Price } from "../objects.ts";
import type { World } from "../world.ts";

const interval = z.enum(["day", "week", "month", "year"]);
export const recurring = z.strictObject({
  interval,
  interval_count: whole.pipe(z.number().min(1).max(36)).default(1),
  usage_type: z.literal("licensed").optional(),
});
const changeable = {
  active: flag.optional(),
  lookup_key: text.max(200).optional(),
  metadata: metadata.optional(),
  nickname: clearable(text).optional(),
  transfer_lookup_key: flag.optional(),
};
const createParams = z.strictObject({
  ...changeable,
  currency: z.string().regex(/^[a-z]{3}$/),
  product: id,
  recurring: recurring.optional(),
  unit_amount: whole.pipe(z.number().min(0)),
});
const updateParams = z.strictObject(changeable);
const listedParams = z.strictObject({
  ...listParams,
  active: flag.optional(),
  currency: text.optional(),
  lookup_keys: z.array(text).max(10).optional(),
  product: id.optional(),
  recurring: z.strictObject({ interval: interval.optional() }).optional(),
  type: z.enum(["one_time", "recurring"]).optional(),
});

export const priceEndpoints = [
  endpoint("POST", "/v1/prices", createParams, (world, params) => {
    pick(world.objects.products, "product", params.product, "product");
    return addPrice(world, newId("price"), params);
  }),
  endpoint("GET", "/v1/prices/:id", z.strictObject({}), (world, _, id) => get(world, id)),
  endpoint("POST", "/v1/prices/:id", updateParams, (world, params, id) => {
    const price = get(world, id);
    const { transfer_lookup_key, ...changes } = params;
    if (changes.lookup_key) freeLookupKey(world, changes.lookup_key, transfer_lookup_key, id);
    amend(world, "price.updated", price, {
      ...changes,
      metadata: mergeMetadata(price.metadata, changes.metadata),
    });
    return price;
  }),
  endpoint("GET", "/v1/prices", listedParams, (world, params) => {
    const all = [...world.objects.prices.values()];
    return listPage(
      "/v1/prices",
      all.filter((price) => fits(price, params)),
      params,
    );
  }),
];

function get(world: World, id: string) {
  return pick(world.objects.prices, "price", id);
}

/**
 * Returns a price that can be bought now: a recurring one, or one for a single payment. Throws Stripe's
 * error for any other price.
 */
export function getSaleablePrice(
  world: World,
  id: string,
  param: string,
  isRecurring = true,
): Price {
  const price = pick(world.objects.prices, "price", id, param);
  if (!price.active) {
    throw invalid("The price specified is inactive. This field only accepts active prices.", {
      param,
    });
  }
  if (!isRecurring && price.recurring) {
    throw invalid(
      "You must provide at least one recurring price in `subscription` mode when using recurring " +
        "prices.",
    );
  }
  if (isRecurring && !price.recurring) {
    throw invalid(
      "The price specified is set to `type=one_time` but this field only accepts prices with " +
        "`type=recurring`.",
      { param },
    );
  }
  return price;
}

function fits(price: Price, wanted: z.output<typeof listedParams>) {
  const keys = wanted.lookup_keys;
  const interval = wanted.recurring?.interval;
  return (
    (wanted.active === undefined || price.active === wanted.active) &&
    (!wanted.currency || price.currency === wanted.currency) &&
    (!keys || (price.lookup_key !== null && keys.includes(price.lookup_key))) &&
    (!wanted.product || price.product === wanted.product) &&
    (!interval || price.recurring?.interval === interval) &&
    (!wanted.type || price.type === wanted.type)
  );
}

/** Saves a price with this id. */
export function addPrice(world: World, id: string, params: z.output<typeof createParams>): Price {
  if (params.lookup_key) freeLookupKey(world, params.lookup_key, params.transfer_lookup_key, id);
  const rhythm = params.recurring;
  const price: Price = {
    ...structuredClone(blankPrice),
    id,
    active: params.active ?? true,
    created: world.clock.seconds(),
    currency: params.currency,
    lookup_key: params.lookup_key ?? null,
    metadata: mergeMetadata({}, params.metadata),
    nickname: params.nickname ?? null,
    product: params.product,
    recurring: rhythm
      ? {
          interval: rhythm.interval,
          interval_count: rhythm.interval_count,
          meter: null,
          trial_period_days: null,
          usage_type: "licensed",
        }
      : null,
    type: rhythm ? "recurring" : "one_time",
    unit_amount: params.unit_amount,
    unit_amount_decimal: String(params.unit_amount),
  };
  world.objects.prices.set(id, price);
  announce(world, "price.created", price);
  return price;
}

function freeLookupKey(world: World, key: string, isTransfer: boolean | undefined, id: string) {
  for (const price of world.objects.prices.values()) {
    if (price.lookup_key !== key || price.id === id) continue;
    if (!isTransfer) {
      throw invalid(`A price (${price.id}) already uses that lookup key.`, { param: "lookup_key" });
    }
    change(price, { lookup_key: null });
  }
}
