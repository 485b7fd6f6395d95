import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dueAt,
  joinCues,
  mayWriteBack,
  stateOf,
  titleLength,
  titleOf,
} from "~/features/questions/question";

describe("the title", () => {
  test("is the member's own title", () => {
    expect(titleOf("He only says yes at night", "Long text")).toBe("He only says yes at night");
  });

  test("is without one the first whole words, with an ellipsis if more follow", () => {
    expect(titleOf(undefined, "Short enough.")).toBe("Short enough.");
    expect(titleOf(undefined, `${"word ".repeat(11)}last, and more of it`)).toBe(
      `${"word ".repeat(11).trim()}…`,
    );
  });

  test("is one line without broken characters for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (body) => {
        const title = titleOf(undefined, body);
        expect(title.length).toBeLessThanOrEqual(titleLength.max);
        expect(title).not.toMatch(/[\r\n]/);
        expect(title.isWellFormed()).toBe(true);
      }),
    );
    expect(titleOf(undefined, "🙂".repeat(80)).isWellFormed()).toBe(true);
  });
});

describe("a reply is due two working days later", () => {
  const at = (text: string) => Date.parse(`${text}Z`);

  test.each([
    ["Monday", "2026-11-16T15:00", "2026-11-18T15:00"],
    ["Wednesday", "2026-11-18T15:00", "2026-11-20T15:00"],
    ["Thursday", "2026-11-19T15:00", "2026-11-23T15:00"],
    ["Friday", "2026-11-20T15:00", "2026-11-24T15:00"],
    ["Saturday", "2026-11-21T15:00", "2026-11-24T15:00"],
    ["Sunday", "2026-11-22T15:00", "2026-11-24T15:00"],
  ])("asked on a %s", (_, asked, due) => {
    expect(dueAt(at(asked), "UTC")).toBe(at(due));
  });

  // By the operator's clock: Friday evening in New York is Saturday in UTC.
  test.each([
    ["on Friday at 9 p.m.", "2026-11-21T02:00", "2026-11-25T02:00"],
    ["on Sunday at 9 p.m.", "2026-11-23T02:00", "2026-11-25T02:00"],
    ["on Friday at 3 p.m., before the clocks go back", "2026-10-30T19:00", "2026-11-03T20:00"],
  ])("asked %s in New York", (_, asked, due) => {
    expect(dueAt(at(asked), "America/New_York")).toBe(at(due));
  });
});

test("the state depends on the claim, the reply and whether the reply was opened", () => {
  const none = { isClaimed: false, answered_at: null, seen_at: null };

  expect(stateOf(none)).toBe("waiting");
  expect(stateOf({ ...none, isClaimed: true })).toBe("with-expert");
  expect(stateOf({ ...none, isClaimed: true, answered_at: 2 })).toBe("new-reply");
  expect(stateOf({ isClaimed: true, answered_at: 2, seen_at: 1 })).toBe("new-reply");
  expect(stateOf({ isClaimed: true, answered_at: 2, seen_at: 2 })).toBe("answered");
});

test("a member may write back after a reply, and twice at most", () => {
  const [theirs, mine] = [{ isMine: false }, { isMine: true }];

  expect(mayWriteBack([])).toBe(false);
  expect(mayWriteBack([theirs])).toBe(true);
  expect(mayWriteBack([theirs, mine])).toBe(true);
  expect(mayWriteBack([theirs, mine, mine])).toBe(false);
  expect(mayWriteBack([theirs, mine, theirs, mine, theirs])).toBe(false);
});

test("joinCues names each crisis card once", () => {
  expect(joinCues(null, "overdose", "suicide overdose")).toBe("overdose suicide");
  expect(joinCues(null, null)).toBeNull();
});
