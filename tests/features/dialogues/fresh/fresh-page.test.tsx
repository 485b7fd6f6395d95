import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ownLineKinds } from "~/features/coach/own-line/line-kinds";
import { FreshPage, type FreshPageProps } from "~/features/dialogues/fresh/fresh-page";
import {
  dueAfter,
  freshSituations,
  situationAfter,
} from "~/features/dialogues/fresh/fresh-situations";
import { crisisFor } from "~/features/safety/crisis-contacts.server";

const pageOf = (values: Partial<FreshPageProps>) =>
  renderToStaticMarkup(
    <FreshPage due={null} lines={[]} refused={null} contacts={crisisFor("us")} {...values} />,
  );
const aLine = (values: Partial<FreshPageProps["lines"][number]>) => ({
  ...{
    id: "1",
    afterTalks: 0,
    says: "Hm.",
    text: "My own words.",
    saidAt: 1,
    saidOn: "2026-11-30",
  },
  ...{ kind: "question" as const, uses: [] },
  ...values,
});

test.each([
  [0, [], 0],
  [0, [0], null],
  [1, [], null],
  [3, [0], null],
  [4, [0], 4],
  [4, [0, 4], null],
  [8, [4], 8],
])("after %i talks, with %j said, %j is due", (talks, said, due) => {
  expect(dueAfter(talks, said)).toBe(due);
});

test("situations come in their order, and begin again after the last", () => {
  const order = freshSituations.map((_, index) => situationAfter(index).id);
  expect(new Set(order).size).toBe(freshSituations.length);
  expect(situationAfter(freshSituations.length)).toBe(freshSituations[0]);
  for (const { scene, says } of freshSituations) {
    expect(scene.length, scene).toBeLessThan(120);
    expect(says.length, says).toBeLessThan(80);
  }
});

test("shows each line with its day, what the reader found in words, and a way to erase it", () => {
  const seen = pageOf({
    lines: [aLine({}), aLine({ id: "2", afterTalks: 4, kind: "warm-specific", uses: ["feeling"] })],
  });
  expect(seen).toContain("before your first conversation");
  expect(seen).toContain("after 4 conversations");
  expect(seen).toContain("The reader found a kind line about something real. It has a feeling");
  expect(seen.match(/name="erase"/g)).toHaveLength(2);
  expect(seen).not.toMatch(/score|\d ?%|points/i);
  for (const kind of ownLineKinds) {
    expect(pageOf({ lines: [aLine({ kind })] })).toContain("The reader");
  }
});

test("a refused line comes back in its field, with whom to call if it may be about danger", () => {
  const due = { afterTalks: 0, situation: freshSituations[0]! };
  const plain = pageOf({ due, refused: { typed: "too long", card: null } });
  expect(plain).toContain(">too long</textarea>");
  expect(plain).toContain("That line could not be saved");
  const urgent = pageOf({ due, refused: { typed: "words", card: "suicide" } });
  expect(urgent).toContain("We did not save this line");
  expect(urgent).toContain('href="tel:988"');
});
