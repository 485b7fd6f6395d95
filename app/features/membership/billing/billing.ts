import type { PlanPrice } from "../prices/offer";

/** How a membership stands, in the words of the page that shows it. */
export interface Billing {
  state: "none" | "given" | "paying" | "ending" | "past-due";
  /** When it ends, or ended; null without an end, or when it goes on by itself. */
  endsAt: number | null;
  /** False when the door is closed although there is something to mend. */
  isOpen: boolean;
  /** What is paid for; null when nothing is, or Stripe could not be asked. */
  plan: { interval: "month" | "year"; price: PlanPrice; card: PaymentCard | null } | null;
  /** The next payment, or the next attempt at one that failed. */
  nextPaymentAt: number | null;
  /** Null: Stripe could not be asked. */
  receipts: Receipt[] | null;
  /** There is something to change or look up in the portal. */
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
  /** What is paid for. */
  period: { from: number; to: number };
  state: "paid" | "unpaid" | "void";
  amount: PlanPrice;
  /** Stripe's page for it. */
  url: string | null;
}
