import { expect, test } from "vitest";
import { drawDialogue } from "#tools/content-check/dialogue-map";
import { reachOf } from "~/features/dialogues/script/dialogue-reach";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { aScript, gentle } from "#tests/features/dialogues/a-script";

const dialogues = await listDialogues();

test.each(dialogues)("the map of $id has every line and every ending", ({ title, script }) => {
  const picture = drawDialogue(title, script);

  const boxes = script.points.length * 4 + Object.keys(script.endings).length;
  expect(picture.match(/<rect x=/g)).toHaveLength(boxes);
  expect(picture).toMatch(/^<svg [^]*<\/svg>\n$/);
  expect(picture).not.toContain("NaN");
});

test("a line leads only to places that its numbers allow", () => {
  const script = aScript([gentle, [{ defensiveness: -2, openness: 2 }, {}, { defensiveness: 3 }]]);
  const places = (turn: number, index: number) => [
    ...reachOf(script).get(script.points[turn]!.choices[index]!)!,
  ];

  expect(places(0, 0)).toEqual(["point-2"]);
  expect(places(1, 0)).toEqual(expect.arrayContaining(["window", "calm"]));
  expect(places(1, 1)).toEqual(["calm"]);
  expect(places(1, 2)).toEqual(["escalation"]);
});

test("escapes the words of a script", () => {
  const picture = drawDialogue("A & B <svg onload=x>", aScript([gentle]));

  expect(picture).toContain("<title>A &amp; B &lt;svg onload=x></title>");
});
