interface Plan {
  kind: "membership" | "gift";
  /** How long one payment lasts. */
  months: number;
  name: string;
  /** What the plan is good for, in a few words. */
  note: string;
  /** The setting with the id of its price at Stripe. Without it the plan is not sold. */
  setting: `STRIPE_PRICE_${"MONTHLY" | "YEARLY" | "GIFT_QUARTER" | "GIFT_YEAR"}`;
}

/**
 * Everything that can be sold: the settings, the prices on pages, the checkout and the billing page read
 * this table. What a plan costs stands at Stripe alone.
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

/** The plans of a kind, in the order of the table. */
export function plansOf<Kind extends Plan["kind"]>(kind: Kind) {
  return (Object.keys(plans) as PlanId[]).filter((id) => plans[id].kind === kind) as OfKind<Kind>[];
}
