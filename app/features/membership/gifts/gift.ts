import { day } from "~/time";
import type { GiftPlan } from "../prices/plans";

/** How long an unused code can be returned after it was paid, in ms. */
export const returnWithin = 60 * day;

/** A gift as its giver sees it. It says whether the code was used, and neither when nor by whom. */
export interface GivenGift {
  plan: GiftPlan;
  status: "unpaid" | "paid" | "redeemed" | "returned";
  /** Null while it is unpaid and once it is of no use any more. */
  code: string | null;
  /** The receiver's address until the mail is sent. */
  sendTo: string | null;
  sendAt: number | null;
  sentAt: number | null;
  /** Until when it can be returned; null if it cannot. */
  returnBy: number | null;
}
