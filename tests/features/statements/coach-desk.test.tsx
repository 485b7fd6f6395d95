import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { coach } from "~/features/statements/coach";
import { CoachDesk } from "~/features/statements/coach-desk";
import { getPhrases } from "~/features/statements/phrases.server";
import { StatementVersions } from "~/features/statements/statement-versions";

const phrases = await getPhrases();
const looked = (text: string) => ({ text, feedback: coach(text, phrases) });
const empty = { now: looked(""), before: null, beforeText: "", shown: "" };
const words = { body: "", recipient: "", occasion: "", name: "" };

test("a text that is too long is neither cut short by its field nor called unwritten", () => {
  const body = "x".repeat(3_001);
  const result = { error: { body: ["Too long."] }, initialValue: { body } };
  const page = renderToStaticMarkup(
    <CoachDesk {...empty} words={words} moment="good" result={result} />,
  );

  expect(page).toContain(body);
  expect(page).not.toMatch(/<textarea[^>]*maxlength/i);
  expect(page).toContain("Nothing has been looked at yet");
});

test("two versions beside each other both say how the seven elements fare", () => {
  const compared = { seq: 1, before: looked("You never help."), now: looked("Could you help?") };
  const page = renderToStaticMarkup(
    <StatementVersions id="1" versions={[{ seq: 1, when: "Today" }]} compared={compared} />,
  );

  expect(page.match(/class="element-chips"/g)).toHaveLength(2);
});
