import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { crisisFor } from "~/features/safety/crisis-contacts.server";
import { SafetyCheckExercise } from "~/features/safety/safety-check-exercise";
import { safetyGroups } from "~/features/safety/safety-items";
import type { SafetyResult } from "~/features/safety/safety-check";

function pageOf(result: SafetyResult | null, { isEmpty = false, hasAccount = true } = {}) {
  const contacts = crisisFor("us");
  return renderToStaticMarkup(
    createElement(SafetyCheckExercise, { result, isEmpty, hasAccount, contacts }),
  );
}

test("every item can be ticked, and none is ticked at first, even after a check", () => {
  const page = pageOf("pause");

  for (const { id } of safetyGroups.flatMap(({ items }) => items)) {
    expect(page).toContain(`value="${id}"`);
  }
  expect(page).not.toMatch(/ checked(?:=|>)/);
});

test("a pause shows an advocate and the emergency number before the form", () => {
  const page = pageOf("pause");

  expect(page.indexOf("tel:18007997233")).toBeLessThan(page.indexOf("<form"));
  expect(page.indexOf("tel:911")).toBeLessThan(page.indexOf("<form"));
  expect(page).toContain("not your fault");
});

test('"support" shows an advocate too, and "go" shows no number', () => {
  expect(pageOf("support")).toContain("tel:18007997233");
  expect(pageOf("go")).not.toContain("tel:");
});

test("an empty form says what to do and does not repeat an old result", () => {
  const page = pageOf("go", { isEmpty: true });

  expect(page).toContain("Check the boxes that fit");
  expect(page).not.toContain("You can go on");
});

test("the form says what is saved, where, and who can see it", () => {
  expect(pageOf(null)).toContain("on your account");
  expect(pageOf(null, { hasAccount: false })).toContain("until you close it");
});
