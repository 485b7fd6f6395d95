import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { coach } from "~/features/coach/coach";
import { DraftView } from "~/features/statements/draft/draft-view";
import { getCoachReaders } from "~/features/coach/coach.server";
import { StatementVersions } from "~/features/statements/page/statement-versions";

const readers = await getCoachReaders();
const looked = (text: string) => ({ text, feedback: coach(text, readers) });
const empty = { now: looked(""), before: null, beforeText: "", undo: null, shown: "" };
const words = { body: "", recipient: "", occasion: "", name: "" };

test("a text that is too long is shown in full, and not called empty", () => {
  const body = "x".repeat(3_001);
  const result = { error: { body: ["Too long."] }, initialValue: { body } };
  const page = renderToStaticMarkup(
    <DraftView {...empty} words={words} moment="good" result={result} />,
  );

  expect(page).toContain(body);
  expect(page).not.toMatch(/<textarea[^>]*maxlength/i);
  expect(page).toContain("There are no grades");
});

test("at a bad hour a safety note comes first", () => {
  const now = looked("I'm going to hide your pills.");
  const page = renderToStaticMarkup(
    <DraftView {...empty} now={now} words={words} moment="later" />,
  );

  const places = ["Please leave the medicine", "Save it for later", "<form"].map((part) =>
    page.indexOf(part),
  );
  expect(places[0]).toBeGreaterThan(0);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test("a comparison of two versions shows the seven elements of both", () => {
  const compared = { seq: 1, before: looked("You never help."), now: looked("Could you help?") };
  const page = renderToStaticMarkup(
    <StatementVersions id="1" versions={[{ seq: 1, when: "Today" }]} compared={compared} />,
  );

  expect(page.match(/class="element-chips"/g)).toHaveLength(2);
});
