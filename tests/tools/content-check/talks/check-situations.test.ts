import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFrontMatter, splitFrontMatter } from "~/content/front-matter.server";
import { checkSituation } from "#tools/content-check/talks/check-situations";

const file = readFileSync("content/situations/money.mdx", "utf8");

function messagesAfter(text: string, instead: string) {
  expect(file).toContain(text);
  const { value, lines } = readFrontMatter(splitFrontMatter(file.replace(text, instead)).yaml);
  const front = { value: value as Record<string, unknown>, lines };
  return checkSituation(front, []).map(({ message }) => message);
}

test("a template holds with every pronoun, and with the shortest and longest settings", () => {
  expect(messagesAfter("title: Money", "title: Money")).toEqual([]);
});

test.each([
  ["[who] asks you", "[whom] asks you", "nothing replaces [whom]"],
  ["Groceries. That’s not what I asked.", "[They] looks away.", "They looks"],
  [
    'cue: "[says]"',
    'cue: "[says] [starts]"',
    "must fit in 200 characters, with the longest settings",
  ],
  ["replyStage: leans on the wall", "replyStage: leans on his wall", "“his”"],
  ["access: members", "access: free", "access: write members"],
  ["next: stung", "next: nowhere", "nowhere"],
])("%s as %s", (text, instead, says) => {
  expect(messagesAfter(text, instead).join("\n")).toContain(says);
});
