import type { PlanPrice } from "../prices/offer";

/** The state of a membership, as the billing page shows it. */
export interface Billing {
  state: "none" | "given" | "trial" | "paying" | "not-charged" | "ending" | "past-due";
  /** When it ends or ended; null if it has no end or renews itself. */
  endsAt: number | null;
  /** Whether the member may read. False for a failed payment whose grace period is over. */
  isOpen: boolean;
  /** The paid plan; null without one, or if Stripe did not answer. */
  plan: { interval: "month" | "year"; price: PlanPrice; card: PaymentCard | null } | null;
  /**
   * When Stripe charges next, retries a failed payment, or begins to charge again; null where no day is
   * set.
   */
  nextPaymentAt: number | null;
  /** Whether it is open because the member chose to pay nothing. */
  isForNothing: boolean;
  /** The months of gifts that begin when the paid membership ends. */
  monthsAfter: number;
  /** Null if Stripe did not answer. */
  receipts: Receipt[] | null;
  /** Whether the account is a customer of Stripe, which has a portal for its customers. */
  hasPortal: boolean;
}

export interface PaymentCard {
  last4: string;
  month: number;
  year: number;
}

export interface Receipt {
  id: string;
  date: number;
  /** The paid period. */
  period: { from: number; to: number };
  state: "paid" | "unpaid" | "void";
  amount: PlanPrice;
  /** Stripe's page for the receipt. */
  url: string | null;
}
