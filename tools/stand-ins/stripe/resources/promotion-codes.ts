import { z } from "zod";
import { amend, announce } from "../announce.ts";
import { endpoint } from "../api/endpoint.ts";
import { invalid, pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { flag, id, listParams, mergeMetadata, metadata, text, whole } from "../api/params.ts";
import { blankPromotionCode } from "../blanks/catalogue.ts";
import { newId } from "../new-id.ts";
import type { PromotionCode } from "../objects.ts";
import type { World } from "../world.ts";
import { getCustomer } from "./customers.ts";

const createParams = z.strictObject({
  active: flag.default(true),
  code: text.regex(/^[A-Za-z0-9-]+$/).optional(),
  customer: id.optional(),
  expires_at: whole.optional(),
  max_redemptions: whole.pipe(z.number().min(1)).optional(),
  metadata: metadata.optional(),
  promotion: z.strictObject({ type: z.literal("coupon"), coupon: id }),
  restrictions: z
    .strictObject({
      first_time_transaction: flag.optional(),
      minimum_amount: whole.optional(),
      minimum_amount_currency: text.optional(),
    })
    .default({}),
});
const updateParams = z.strictObject({ active: flag.optional(), metadata: metadata.optional() });
const listedParams = z.strictObject({
  ...listParams,
  active: flag.optional(),
  code: text.optional(),
  coupon: id.optional(),
  customer: id.optional(),
});

export const promotionCodeEndpoints = [
  endpoint("POST", "/v1/promotion_codes", createParams, createPromotionCode),
  endpoint("GET", "/v1/promotion_codes/:id", z.strictObject({}), (world, _, id) => get(world, id)),
  endpoint("POST", "/v1/promotion_codes/:id", updateParams, (world, params, id) => {
    const code = get(world, id);
    amend(world, "promotion_code.updated", code, {
      active: params.active,
      metadata: mergeMetadata(code.metadata, params.metadata),
    });
    return code;
  }),
  endpoint("GET", "/v1/promotion_codes", listedParams, (world, params) => {
    const fitting = [...world.objects.promotionCodes.values()].filter(
      (code) =>
        (params.active === undefined || code.active === params.active) &&
        (!params.code || code.code.toLowerCase() === params.code.toLowerCase()) &&
        (!params.coupon || code.promotion.coupon === params.coupon) &&
        (!params.customer || code.customer === params.customer),
    );
    return listPage("/v1/promotion_codes", fitting, params);
  }),
];

function get(world: World, id: string) {
  return pick(world.objects.promotionCodes, "promotion code", id);
}

function createPromotionCode(world: World, params: z.output<typeof createParams>): PromotionCode {
  pick(world.objects.coupons, "coupon", params.promotion.coupon, "promotion[coupon]");
  if (params.customer) getCustomer(world, params.customer, "customer");
  const name = params.code ?? newId("", 8).slice(1).toUpperCase();
  refuseTwin(world, name);
  const code: PromotionCode = {
    ...structuredClone(blankPromotionCode),
    id: newId("promo"),
    active: params.active,
    code: name,
    created: world.clock.seconds(),
    customer: params.customer ?? null,
    expires_at: params.expires_at ?? null,
    max_redemptions: params.max_redemptions ?? null,
    metadata: mergeMetadata({}, params.metadata),
    promotion: { coupon: params.promotion.coupon, type: "coupon" },
    restrictions: {
      first_time_transaction: params.restrictions.first_time_transaction ?? false,
      minimum_amount: params.restrictions.minimum_amount ?? null,
      minimum_amount_currency: params.restrictions.minimum_amount_currency ?? null,
    },
  };
  world.objects.promotionCodes.set(code.id, code);
  announce(world, "promotion_code.created", code);
  return code;
}

function refuseTwin(world: World, name: string) {
  for (const code of world.objects.promotionCodes.values()) {
    if (code.active && code.code.toLowerCase() === name.toLowerCase()) {
      throw invalid(`An active promotion code with \`code: ${name}\` already exists.`, {
        param: "code",
      });
    }
  }
}
