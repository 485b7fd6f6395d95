import { addMonths, day, hour } from "~/time";

/** What happened to one account, as somebody would write it down who sees everything. */
export type Fact = { at: number } & (
  | { kind: "until"; end: number }
  /** `paidTo`: when the next payment is due. `isGood`: whether the card pays it. */
  | { kind: "buy"; anchor: number; paidTo: number; isGood: boolean }
  | { kind: "stop" | "resume" | "recover" | "end" }
);

interface Bought {
  anchor: number;
  paidTo: number;
  isGood: boolean;
  isStopped: boolean;
  /** When the first try of a payment failed that is still owed. */
  owedSince: number | null;
  isOver: boolean;
}

/** Two weeks after a failed payment, what it should have paid closes. */
const grace = 14 * day;
/** Stripe's last try, after which it cancels. The first one comes an hour after the due date. */
const givesUp = 15 * day + hour;

/** Whether a patient person who reads the whole history would let this account in at `now`. */
export function shouldBeOpen(history: readonly Fact[], now: number) {
  if (history.some((fact) => fact.kind === "until" && now < fact.end)) return true;
  return memberships(history, now).some(
    ({ isOver, owedSince }) => !isOver && (owedSince === null || now < owedSince + grace),
  );
}

/** Whether a membership was bought that has not ended, perhaps with a payment that is owed. */
export function isBought(history: readonly Fact[], now: number) {
  return memberships(history, now).some(({ isOver }) => !isOver);
}

/** Every membership that was bought, as it stands at `now`. */
function memberships(history: readonly Fact[], now: number) {
  const bought: Bought[] = [];
  for (const fact of history) {
    for (const one of bought) pass(one, fact.at);
    const running = bought.find(({ isOver }) => !isOver);
    if (fact.kind === "buy") {
      const { anchor, paidTo, isGood } = fact;
      bought.push({ anchor, paidTo, isGood, isStopped: false, owedSince: null, isOver: false });
    } else if (running) {
      tell(running, fact.kind);
    }
  }
  for (const one of bought) pass(one, now);
  return bought;
}

function tell(one: Bought, kind: Fact["kind"]) {
  if (kind === "stop") one.isStopped = true;
  if (kind === "resume") one.isStopped = false;
  if (kind === "end") one.isOver = true;
  if (kind === "recover") Object.assign(one, { isGood: true, owedSince: null });
}

/** Lets time pass: payments become due, are paid or fail, and are given up. */
function pass(one: Bought, now: number) {
  while (!one.isOver && one.paidTo <= now) {
    if (one.owedSince !== null && one.owedSince + givesUp <= now) one.isOver = true;
    if (one.isStopped && one.owedSince === null) one.isOver = true;
    if (one.isOver) return;
    if (one.owedSince === null && !one.isGood) one.owedSince = one.paidTo;
    one.paidTo = nextAfter(one.anchor, one.paidTo);
  }
  if (one.owedSince !== null && one.owedSince + givesUp <= now) one.isOver = true;
}

function nextAfter(anchor: number, at: number) {
  for (let months = 0; ; months += 1) {
    const next = addMonths(anchor, months);
    if (next > at) return next;
  }
}
