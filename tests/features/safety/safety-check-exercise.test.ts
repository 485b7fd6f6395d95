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

test("before the first box the form says what is saved, where, and who can see it", () => {
  for (const [hasAccount, saved] of [
    [true, "Anyone who can open your account can see it"],
    [false, "until you close it"],
  ] as const) {
    const page = pageOf(null, { hasAccount });
    expect(page).toContain("we tell nobody");
    expect(page.indexOf(saved)).toBeGreaterThan(page.indexOf("<form"));
    expect(page.indexOf(saved)).toBeLessThan(page.indexOf('type="checkbox"'));
  }
});

test("a reader on a watched device is told to use another one before anything else is asked", () => {
  const page = pageOf(null);
  const advice = page.indexOf("a device that nobody else can open");

  expect(advice).toBeGreaterThan(0);
  expect(advice).toBeLessThan(page.indexOf('type="checkbox"'));
  const [first] = safetyGroups;
  expect(first?.items.map(({ id }) => id)).toContain("device");
  expect(page.indexOf('value="device"')).toBeLessThan(page.indexOf('value="hit"'));
});
