import { expect, test } from "vitest";
import { paymentNeedOf, urgentNeedOf } from "~/features/membership/billing/payment-need";

const now = 1_000_000_000;
const day = 86_400_000;
const trial = { source: "trial", status: "active", ends_at: now + 5 * day } as const;
const failed = { source: "subscription", status: "past_due", ends_at: now + 9 * day } as const;
const gift = { source: "gift", status: "active", ends_at: now + 30 * day } as const;

test.each([
  ["nothing without grants", [], null],
  ["a trial", [trial], { kind: "trial", endsAt: now + 5 * day }],
  ["nothing of a trial that something else outlasts", [trial, gift], null],
  ["nothing of a trial that is over", [{ ...trial, ends_at: now }], null],
  ["a failed payment", [failed], { kind: "failed", isOpen: true, openUntil: now + 9 * day }],
  [
    "a failed payment that closed the lessons",
    [{ ...failed, ends_at: now }],
    { kind: "failed", isOpen: false, openUntil: null },
  ],
  [
    "a failed payment beside a gift, which holds the lessons open",
    [failed, gift],
    { kind: "failed", isOpen: true, openUntil: now + 30 * day },
  ],
  [
    "a failed payment before a trial",
    [trial, failed],
    { kind: "failed", isOpen: true, openUntil: now + 9 * day },
  ],
] as const)("an account has to know %s", (_, grants, need) => {
  expect(paymentNeedOf(grants, now)).toEqual(need);
});

test("the page Today speaks of a trial in its last week only", () => {
  expect(urgentNeedOf([trial], now)).not.toBeNull();
  expect(urgentNeedOf([{ ...trial, ends_at: now + 8 * day }], now)).toBeNull();
  expect(urgentNeedOf([failed], now)).not.toBeNull();
});
