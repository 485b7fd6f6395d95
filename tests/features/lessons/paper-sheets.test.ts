import { expect, test } from "vitest";
import { findPlanForm } from "~/features/plans/plan-forms";
import { paperSheetFor } from "~/features/lessons/paper-sheets";
import { checkNever } from "#tools/content-check/checks/check-never";
import { checkWords } from "#tools/content-check/checks/check-words";
import { listModules } from "~/features/lessons/lessons.server";

const marked = (await listModules())
  .flatMap(({ lessons }) => lessons)
  .flatMap(({ id, parts }) => parts.map((part) => ({ lesson: id, part })))
  .flatMap(({ lesson, part }) =>
    part.kind === "marker" && part.name === "Plan" && !findPlanForm(String(part.attributes.kind))
      ? [{ lesson, name: part.name, kind: part.attributes.kind }]
      : [],
  );

test.each(marked)("$lesson has a sheet for its $name of $kind", ({ name, kind }) => {
  expect(paperSheetFor(name, kind)?.fields.length).toBeGreaterThan(5);
});

test("every kind of sheet is in some lesson", () => {
  const kinds = new Set(marked.map(({ name, kind }) => `${name} ${String(kind)}`));
  expect(kinds.size).toBe(1);
});

test("no sheet asks for a dose or uses a word that labels people", () => {
  const passages = marked
    .flatMap(({ name, kind }) => paperSheetFor(name, kind)!.fields)
    .map((text) => ({
      line: 1,
      text,
      voice: "author" as const,
      place: "exercise" as const,
      cites: [],
      isGuidelineBox: false,
    }));
  expect([...checkNever(passages), ...checkWords(passages)]).toEqual([]);
});

test("returns null for any other marker or kind", () => {
  expect(paperSheetFor("Plan", "taper")).toBeNull();
  expect(paperSheetFor("Quiz", undefined)).toBeNull();
});
