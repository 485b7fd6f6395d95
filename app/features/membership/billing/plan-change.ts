import type { PlanPrice } from "../prices/offer";

export const planNames = { month: "monthly", year: "yearly" } as const;
export type Interval = "month" | "year";

/** What a change to another plan costs, as Stripe figured it. */
export interface PlanChange {
  from: { interval: Interval; price: PlanPrice; nextPaymentAt: number };
  to: { interval: Interval; price: PlanPrice; nextPaymentAt: number };
  /** The lines of the invoice. A negative amount is a credit. */
  lines: { id: string; text: string; from: number; to: number; amount: PlanPrice }[];
  /** What is charged when the button is pressed. */
  due: PlanPrice;
  /** What stays as a credit for later payments. */
  credit: PlanPrice;
  /** The second for which Stripe figured it. Making the change needs the same one. */
  figuredAt: number;
}
