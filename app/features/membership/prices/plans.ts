/** Amounts in the smallest unit of their currency. */
interface AmountLimits {
  least: number;
  most: number;
}

interface Plan {
  kind: "membership" | "own-amount" | "gift";
  /** How long one payment lasts. */
  months: number;
  name: string;
  /** What the plan is good for, in a few words. */
  note: string;
  /**
   * The setting with the id of its price at Stripe. Without it the plan is not sold. Null if the member
   * chooses the amount.
   */
  setting: `STRIPE_PRICE_${"MONTHLY" | "YEARLY" | "GIFT_QUARTER" | "GIFT_YEAR"}` | null;
  /** The amounts that a member can choose, by currency. The plan is sold in these currencies only. */
  limits?: Record<string, AmountLimits>;
}

/**
 * Everything that can be sold: the settings, the prices on pages, the checkout and the billing page read
 * this table. What a plan costs stands at Stripe alone,
 * unless the member chooses the amount.
 */
export const plans = {
  month: {
    kind: "membership",
    months: 1,
    name: "Monthly",
    note: "Stop at the end of any month",
    setting: "STRIPE_PRICE_MONTHLY",
  },
  year: {
    kind: "membership",
    months: 12,
    name: "Yearly",
    note: "One payment for twelve months",
    setting: "STRIPE_PRICE_YEARLY",
  },
  // Each least amount lies above the smallest one that Stripe charges: https://docs.stripe.com/currencies.
  // Each most catches a decimal point that was left out.
  solidarity: {
    kind: "own-amount",
    months: 1,
    name: "Solidarity",
    note: "When money is part of the trouble",
    setting: null,
    limits: {
      usd: { least: 100, most: 10_000 },
      eur: { least: 100, most: 10_000 },
      gbp: { least: 100, most: 10_000 },
      cad: { least: 100, most: 10_000 },
      aud: { least: 100, most: 10_000 },
      nzd: { least: 100, most: 10_000 },
      chf: { least: 100, most: 10_000 },
      dkk: { least: 500, most: 70_000 },
      nok: { least: 500, most: 100_000 },
      sek: { least: 500, most: 100_000 },
      jpy: { least: 100, most: 15_000 },
    },
  },
  "gift-quarter": {
    kind: "gift",
    months: 3,
    name: "Three months",
    note: "Long enough to read the course once",
    setting: "STRIPE_PRICE_GIFT_QUARTER",
  },
  "gift-year": {
    kind: "gift",
    months: 12,
    name: "A year",
    note: "Long enough to go slowly, and to come back",
    setting: "STRIPE_PRICE_GIFT_YEAR",
  },
} as const satisfies Record<string, Plan>;

export type PlanId = keyof typeof plans;
type OfKind<Kind> = {
  [Id in PlanId]: (typeof plans)[Id]["kind"] extends Kind ? Id : never;
}[PlanId];
export type MembershipPlan = OfKind<"membership">;
export type GiftPlan = OfKind<"gift">;

/** The limits of an amount that a member chooses; null if none can be chosen in this currency. */
export function ownAmountLimits(currency: string): AmountLimits | null {
  const limits: Record<string, AmountLimits> = plans.solidarity.limits;
  return (Object.hasOwn(limits, currency) && limits[currency]) || null;
}

/** The plans of a kind, in the order of the table. */
export function plansOf<Kind extends Plan["kind"]>(kind: Kind) {
  return (Object.keys(plans) as PlanId[]).filter((id) => plans[id].kind === kind) as OfKind<Kind>[];
}
