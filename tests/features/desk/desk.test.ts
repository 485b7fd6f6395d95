import { describe, expect, test } from "vitest";
import {
  cardsShown,
  deskState,
  firstStep,
  rankOfCue,
  readFilter,
  waitingWords,
} from "~/features/desk/desk";

const minute = 60_000;
const hour = 60 * minute;

test.each([
  [0, "0 min"],
  [-5 * minute, "0 min"],
  [35 * minute, "35 min"],
  [59 * minute + 59_999, "59 min"],
  [hour, "1 h 00"],
  [2 * hour + 10 * minute, "2 h 10"],
  [22 * hour + 30 * minute, "22 h"],
  [24 * hour, "1 d 0 h"],
  [52 * hour, "2 d 4 h"],
])("%i ms is %s", (milliseconds, words) => {
  expect(waitingWords(milliseconds)).toBe(words);
});

describe("the state", () => {
  const fresh = { cue: null, answered_at: null, isClaimed: false, hasReplies: false };

  test('is "safety" for a question with crisis cards until it is answered', () => {
    const urgent = { ...fresh, cue: "suicide", isClaimed: true, hasReplies: true };
    expect(deskState(urgent)).toBe("safety");
    expect(deskState({ ...urgent, answered_at: 1 })).toBe("answered");
  });

  test("is otherwise new, in hand, or written back to", () => {
    expect(deskState(fresh)).toBe("new");
    expect(deskState({ ...fresh, isClaimed: true })).toBe("in-hand");
    expect(deskState({ ...fresh, isClaimed: true, hasReplies: true })).toBe("wrote-back");
  });
});

test("readFilter accepts the known filters and falls back to all", () => {
  expect(readFilter("mine")).toBe("mine");
  expect(readFilter("__proto__")).toBe("all");
  expect(readFilter(null)).toBe("all");
});

test("cardsShown names the cards", () => {
  expect(cardsShown(null)).toBe("None");
  expect(cardsShown("withdrawal suicide")).toBe("Withdrawal, Suicide");
});

test("the most urgent card decides the rank and the first words of a reply", () => {
  expect(rankOfCue("suicide overdose")).toBe(rankOfCue("overdose"));
  expect(rankOfCue("overdose")).toBeLessThan(rankOfCue("accident"));
  expect(rankOfCue("accident")).toBeLessThan(rankOfCue(null));
  expect(firstStep("accident suicide")).toBe(firstStep("suicide"));
  expect(firstStep(null)).toBeNull();
});
