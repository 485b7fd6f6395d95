import { z } from "zod";
import { announce } from "../announce.ts";
import { endpoint } from "../api/endpoint.ts";
import { invalid, pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { decimal, id, listParams, mergeMetadata, metadata, text, whole } from "../api/params.ts";
import { blankCoupon } from "../blanks/catalogue.ts";
import { newId } from "../new-id.ts";
import type { Coupon } from "../objects.ts";
import type { World } from "../world.ts";

const createParams = z.strictObject({
  amount_off: whole.pipe(z.number().min(1)).optional(),
  currency: z
    .string()
    .regex(/^[a-z]{3}$/)
    .optional(),
  duration: z.enum(["forever", "once", "repeating"]).default("once"),
  duration_in_months: whole.pipe(z.number().min(1)).optional(),
  id: id.optional(),
  max_redemptions: whole.pipe(z.number().min(1)).optional(),
  metadata: metadata.optional(),
  name: text.max(40).optional(),
  percent_off: decimal.pipe(z.number().gt(0).max(100)).optional(),
  redeem_by: whole.optional(),
});

export const couponEndpoints = [
  endpoint("POST", "/v1/coupons", createParams, createCoupon),
  endpoint("GET", "/v1/coupons/:id", z.strictObject({}), (world, _, id) =>
    pick(world.objects.coupons, "coupon", id),
  ),
  endpoint("GET", "/v1/coupons", z.strictObject(listParams), (world, params) =>
    listPage("/v1/coupons", world.objects.coupons.values(), params),
  ),
];

function createCoupon(world: World, params: z.output<typeof createParams>): Coupon {
  if ((params.percent_off === undefined) === (params.amount_off === undefined)) {
    throw invalid("You must pass either percent_off or amount_off.", { param: "percent_off" });
  }
  if (params.amount_off !== undefined && !params.currency) {
    throw invalid("You must pass currency when passing amount_off.", { param: "currency" });
  }
  if ((params.duration === "repeating") !== (params.duration_in_months !== undefined)) {
    throw invalid("duration_in_months belongs to a repeating duration, and to no other.", {
      param: "duration_in_months",
    });
  }
  const couponId = params.id ?? newId("", 8).slice(1);
  if (world.objects.coupons.has(couponId)) {
    throw invalid("Coupon already exists.", { code: "resource_already_exists", param: "id" });
  }
  const coupon: Coupon = {
    ...structuredClone(blankCoupon),
    id: couponId,
    amount_off: params.amount_off ?? null,
    created: world.clock.seconds(),
    currency: params.currency ?? null,
    duration: params.duration,
    duration_in_months: params.duration_in_months ?? null,
    max_redemptions: params.max_redemptions ?? null,
    metadata: mergeMetadata({}, params.metadata),
    name: params.name ?? null,
    percent_off: params.percent_off ?? null,
    redeem_by: params.redeem_by ?? null,
  };
  world.objects.coupons.set(coupon.id, coupon);
  announce(world, "coupon.created", coupon);
  return coupon;
}
