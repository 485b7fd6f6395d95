import { z } from "zod";
import { invalid, pick } from "../api/failures.ts";
import { email, flag, id, mergeMetadata, metadata, text, url, whole } from "../api/params.ts";
import { isRedeemable } from "../billing/discounts.ts";
import { newId } from "../new-id.ts";
import type { SessionPlan, World } from "../world.ts";
import { addPrice, getSaleablePrice, recurring } from "./prices.ts";
import { trialEnd } from "./subscriptions.ts";

const lineItem = z.strictObject({
  price: id.optional(),
  price_data: z
    .strictObject({
      currency: z.string().regex(/^[a-z]{3}$/),
      product: id,
      recurring: recurring.optional(),
      unit_amount: whole.pipe(z.number().min(0)),
    })
    .optional(),
  quantity: whole.pipe(z.number().min(1)).default(1),
});
/** The parameters of a new checkout session. */
export const sessionOrder = z.strictObject({
  allow_promotion_codes: flag.optional(),
  cancel_url: url.optional(),
  client_reference_id: text.max(200).optional(),
  customer: id.optional(),
  customer_email: email.optional(),
  discounts: z
    .array(z.strictObject({ coupon: id.optional(), promotion_code: id.optional() }))
    .max(1)
    .optional(),
  expires_at: whole.optional(),
  line_items: z.array(lineItem).min(1).max(20),
  locale: z.enum(["auto", "en"]).optional(),
  metadata: metadata.optional(),
  mode: z.enum(["subscription", "payment"], "this stand-in only plays subscription and payment"),
  payment_intent_data: z
    .strictObject({ description: text.max(1000).optional(), metadata: metadata.optional() })
    .optional(),
  payment_method_collection: z.literal("always").optional(),
  subscription_data: z
    .strictObject({
      billing_mode: z.strictObject({ type: z.enum(["classic", "flexible"]) }).optional(),
      description: text.max(500).optional(),
      metadata: metadata.optional(),
      trial_end: whole.optional(),
      trial_period_days: whole.pipe(z.number().min(1).max(730)).optional(),
    })
    .optional(),
  success_url: url,
  ui_mode: z.literal("hosted_page").optional(),
});
export type SessionOrder = z.output<typeof sessionOrder>;

export function refuseContradictions(params: SessionOrder) {
  const foreign = params.mode === "payment" ? "subscription_data" : "payment_intent_data";
  if (params[foreign]) {
    const mode = params.mode === "payment" ? "subscription" : "payment";
    throw invalid(`You can not pass \`${foreign}\` unless \`mode\` is \`${mode}\`.`, {
      param: foreign,
    });
  }
  if (params.customer && params.customer_email) {
    throw invalid("You may only specify one of these parameters: customer, customer_email.");
  }
  if (params.allow_promotion_codes !== undefined && params.discounts) {
    throw invalid(
      "You may only specify one of these parameters: allow_promotion_codes, discounts.",
    );
  }
}

/** Returns what the session will sell. */
export function planOf(world: World, params: SessionOrder): SessionPlan {
  const {
    mode,
    line_items: lines,
    subscription_data: data = {},
    payment_intent_data: payment,
  } = params;
  return {
    mode,
    lines: lines.map((line, position) => ({
      price: priceOfLine(world, line, `line_items[${position}]`, mode === "subscription").id,
      quantity: line.quantity,
    })),
    metadata: mergeMetadata({}, data.metadata ?? payment?.metadata),
    description: data.description ?? payment?.description ?? null,
    trialEnd: trialEnd(world, data),
    billingMode: data.billing_mode?.type ?? "flexible",
    discount: discountOf(world, params),
  };
}

/** The price that a line names, or a new one that a line describes, which nothing else can be bought at. */
function priceOfLine(
  world: World,
  { price, price_data: inline }: z.output<typeof lineItem>,
  param: string,
  isRecurring: boolean,
) {
  if (price && inline) {
    throw invalid("You may only specify one of these parameters: price, price_data.", { param });
  }
  if (!inline) return getSaleablePrice(world, price ?? "", `${param}[price]`, isRecurring);
  pick(world.objects.products, "product", inline.product, `${param}[price_data][product]`);
  if (isRecurring !== (inline.recurring !== undefined)) {
    const words = "The price must be recurring in `subscription` mode, and only there.";
    throw invalid(words, { param: `${param}[price_data]` });
  }
  return addPrice(world, newId("price"), { ...inline, active: false });
}

function discountOf(world: World, params: SessionOrder): SessionPlan["discount"] {
  const [asked] = params.discounts ?? [];
  if (!asked) return null;
  const codes = world.objects.promotionCodes;
  const promotion = asked.promotion_code
    ? pick(codes, "promotion code", asked.promotion_code, "discounts[0][promotion_code]")
    : null;
  const couponId = promotion?.promotion.coupon ?? asked.coupon ?? "";
  const coupon = pick(world.objects.coupons, "coupon", couponId, "discounts[0][coupon]");
  if (!isRedeemable(world, coupon) || promotion?.active === false) {
    throw invalid("This promotion code cannot be redeemed.", { param: "discounts" });
  }
  return { coupon: coupon.id, promotionCode: promotion?.id ?? null };
}
