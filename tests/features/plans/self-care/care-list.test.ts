import { expect, test } from "vitest";
import type { PlanNote } from "~/features/plans/plan";
import { listedAct } from "~/features/plans/self-care/care-list";
import { selfCarePrompts, type SelfCareAnswers } from "~/features/plans/self-care-prompts";
import { noAnswers } from "~/ui/forms/prompt";

const today = "2026-11-22";
const listed = (answers: Partial<SelfCareAnswers>, notes: PlanNote[] = []) =>
  listedAct(
    {
      id: "1",
      kind: "self-care",
      version: 1,
      createdAt: 1,
      updatedAt: 1,
      answers: { ...noAnswers(selfCarePrompts), ...answers },
      notes,
    },
    today,
  );

test("says when, where, with whom, and what calls for live help", () => {
  expect(
    listed({
      area: "people",
      act: "Supper with Ana",
      days: ["thu"],
      place: "Seven o’clock",
      with: "Ana",
      sign: "I skip my own pills",
      call: "Marek",
    }),
  ).toMatchObject({
    area: "People",
    when: "Thursday. Seven o’clock. With: Ana.",
    help: "Live help when: I skip my own pills. Call: Marek.",
    record: "Nothing noted yet",
    today: null,
  });
});

test("counts what was done, adjusted and skipped, and a gap costs nothing", () => {
  const notes = [
    { day: "2026-10-01", what: "done" },
    { day: "2026-11-19", what: "skipped" },
    { day: today, what: "done" },
  ];
  expect(listed({}, notes)).toMatchObject({
    record: "Done twice, skipped once. Last on November 22.",
    today: "done",
  });
});
