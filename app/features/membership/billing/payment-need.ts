import { week } from "~/time";
import { isLive, type Grant } from "../access";

/** What an account has to know about paying. */
export type PaymentNeed =
  /** A payment failed. `openUntil` is null if members' content is closed, or open without end. */
  | { kind: "failed"; isOpen: boolean; openUntil: number | null }
  /** A trial runs, and nothing else stays open after it. */
  | { kind: "trial"; endsAt: number };

/** What this account has to know about paying, or null. A failed payment comes before a trial. */
export function paymentNeedOf(grants: readonly Grant[], now: number): PaymentNeed | null {
  const live = grants.filter((grant) => isLive(grant, now));
  const end = Math.max(0, ...live.map(({ ends_at }) => ends_at ?? Infinity));
  if (grants.some(({ status }) => status === "past_due")) {
    return {
      kind: "failed",
      isOpen: live.length > 0,
      openUntil: Number.isFinite(end) && end > 0 ? end : null,
    };
  }
  const isTrialLast = live.some(({ source, ends_at }) => source === "trial" && ends_at === end);
  return isTrialLast ? { kind: "trial", endsAt: end } : null;
}

/** The same for the page Today, which mentions a trial in its last week only. */
export function urgentNeedOf(grants: readonly Grant[], now: number) {
  const need = paymentNeedOf(grants, now);
  return need?.kind === "trial" && need.endsAt - now > week ? null : need;
}
