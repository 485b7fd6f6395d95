import fc from "fast-check";
import { expect, test } from "vitest";
import {
  objectionsIn,
  placesIn,
  quotesIn,
  saidIn,
} from "~/features/plans/invitation/invitation-answers";
import { invitationPrompts } from "~/features/plans/invitation/invitation-prompts";
import { readinessOf } from "~/features/plans/invitation/readiness";
import { noAnswers, type AnyAnswers } from "~/ui/forms/prompt";

const none: AnyAnswers = noAnswers(invitationPrompts);
const text = fc.constantFrom("", "Cedar Street");
const ticked = fc.constantFrom<string[]>([], ["yes"]);
const aPlace = fc.record({
  name: text,
  phone: text,
  check: fc.constantFrom("", "yes", "elsewhere", "ask"),
  called: ticked,
});
const aPlan = fc.record({
  said: fc.constantFrom("", "\n \n", "I hate Mondays"),
  time: text,
  aloud: ticked,
  places: fc.tuple(aPlace, aPlace, aPlace),
});
type APlan = typeof aPlan extends fc.Arbitrary<infer Value> ? Value : never;

function answersFor({ places, ...plan }: APlan): AnyAnswers {
  const fields = places.flatMap((place, index) =>
    Object.entries(place).map(([name, answer]) => [`${name}${index + 1}`, answer]),
  );
  return { ...none, ...plan, ...(Object.fromEntries(fields) as AnyAnswers) };
}

test("each point is ready exactly when its answer is there", () => {
  const safety = fc.constantFrom("go" as const, "support" as const, "pause" as const, null);
  fc.assert(
    fc.property(aPlan, safety, (plan, result) => {
      const named = plan.places.filter(({ name, phone }) => name || phone);
      const expected = [
        result === "go",
        plan.said.trim() !== "",
        plan.time !== "",
        named.length > 0 && named.every(({ called }) => called.length > 0),
        named.some(({ check }) => ["yes", "elsewhere"].includes(check)),
        plan.aloud.length > 0,
      ];
      const points = readinessOf(answersFor(plan), result);
      expect(points.map(({ isReady }) => isReady)).toEqual(expected);
    }),
  );
});

test.each([
  ["go", "Your safety check says you can go on"],
  ["support", "Your safety check says to talk with an advocate first"],
  [null, "Take the safety check first"],
] as const)("with the safety result %s it says: %s", (result, words) => {
  expect(readinessOf(none, result)[0]!.text).toBe(words);
});

test.each([
  [{}, "No place to offer yet"],
  [{ name1: "Cedar" }, "0 of 1 place called"],
  [{ name1: "Cedar", called1: ["yes"] }, "The place is called"],
  [{ name1: "Cedar", called1: ["yes"], phone3: "555-0110" }, "1 of 2 places called"],
  [
    { name1: "Cedar", called1: ["yes"], phone3: "555-0110", called3: ["yes"] },
    "All 2 places are called",
  ],
  // A place without a name and a number cannot be called.
  [{ name1: "Cedar", called1: ["yes"], called2: ["yes"], check2: "yes" }, "The place is called"],
])("the calls of %j read: %s", (answers, words) => {
  expect(readinessOf({ ...none, ...answers }, "go")[3]!.text).toBe(words);
});

test("places keep their number, and empty rows of the form are left out", () => {
  expect(placesIn(none)).toEqual([]);
  const answers = { ...none, name2: "Cedar", cost2: "Free", check2: "ask", phone3: "555-0110" };
  expect(placesIn(answers)).toMatchObject([
    { number: 2, name: "Cedar", cost: "Free", check: "ask", isCalled: false },
    { number: 3, name: "", phone: "555-0110" },
  ]);
});

test("an objection or a reply alone is listed, and what they said is read line by line", () => {
  expect(objectionsIn(none)).toEqual([]);
  expect(objectionsIn({ ...none, no1: "Work", reply3: "I’ll drive" })).toEqual([
    { no: "Work", reply: "" },
    { no: "", reply: "I’ll drive" },
  ]);
  const said = { quote2: "I’m so tired", sort2: "dip", said: " I hate Mondays \n\n  \nEnough " };
  expect(saidIn(said)).toEqual(["I’m so tired", "I hate Mondays", "Enough"]);
  expect(quotesIn({ ...said, heard2: "2026-11-09" })[0]).toMatchObject({
    sort: "dip",
    heard: "2026-11-09",
  });
});
