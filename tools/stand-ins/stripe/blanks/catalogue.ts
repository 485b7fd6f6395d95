import type { Coupon, Price, Product, PromotionCode } from "../objects.ts";

/** The fields whose values are the same in every object of each kind. */

export const blankProduct = {
  object: "product",
  active: true,
  default_price: null,
  images: [],
  livemode: false,
  marketing_features: [],
  package_dimensions: null,
  shippable: null,
  tax_code: null,
  tax_details: null,
  type: "service",
  unit_label: null,
  url: null,
} satisfies Partial<Product>;

export const blankPrice = {
  object: "price",
  active: true,
  billing_scheme: "per_unit",
  custom_unit_amount: null,
  livemode: false,
  tax_behavior: "unspecified",
  tiers_mode: null,
  transform_quantity: null,
} satisfies Partial<Price>;

export const blankCoupon = {
  object: "coupon",
  livemode: false,
  times_redeemed: 0,
  valid: true,
} satisfies Partial<Coupon>;

export const blankPromotionCode = {
  object: "promotion_code",
  customer_account: null,
  livemode: false,
  times_redeemed: 0,
} satisfies Partial<PromotionCode>;
