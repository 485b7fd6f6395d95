import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ComparePage } from "~/features/dialogues/debrief/compare-page";
import { compareTalks } from "~/features/dialogues/debrief/compare-talks";
import type { DialogueEvent } from "~/features/dialogues/talk/dialogue.machine";
import { lookBack } from "~/features/dialogues/talk/look-back";
import { replayDialogue } from "~/features/dialogues/talk/replay-dialogue";
import { rideHome } from "#tests/features/dialogues/a-talk";

function debriefOf(...moves: string[]) {
  const events = moves.map((move): DialogueEvent =>
    move === "rewind" ? { type: "rewind" } : { type: "say", choiceId: move },
  );
  return lookBack(rideHome, replayDialogue(rideHome.script, events)!);
}

const good = debriefOf("1-good", "2-good", "3-good", "4-good", "5-good");
const parted = debriefOf("1-harmful", "rewind", "1-good", "2-mixed", "3-good", "4-good", "5-good");

test("finds where two talks part, without the lines that were taken back", () => {
  const { turns, only } = compareTalks(good, parted);

  expect(turns.map(({ place }) => place)).toEqual(["same", "parts", "apart", "apart", "apart"]);
  expect(turns[1]!.lines.map((step) => step!.line)).toEqual([
    good.steps[1]!.line,
    parted.steps[2]!.line,
  ]);
  for (const element of only[0]) expect(parted.used).not.toContain(element);
  expect(compareTalks(good, good)).toMatchObject({ turns: { length: 5 }, only: [[], []] });
});

test("a talk that was over earlier has no more lines", () => {
  const short = { ...good, steps: good.steps.slice(0, 2) };

  const { turns } = compareTalks(short, good);

  expect(turns.map(({ place }) => place)).toEqual(["same", "same", "parts", "apart", "apart"]);
  expect(turns[3]!.lines[0]).toBeNull();
});

test("shows a shared line once, the others side by side, and both endings", () => {
  const page = renderToStaticMarkup(
    <ComparePage
      dialogueId="the-ride-home"
      talks={[
        { id: "a", endedOn: "2026-11-20", debrief: parted },
        { id: "b", endedOn: "2026-11-21", debrief: good },
      ]}
    />,
  );

  const count = (text: string) => page.split(text).length - 1;
  expect(page).toContain("The first line is the same.");
  expect(count("Both times.")).toBe(1);
  expect(count("the talks part here")).toBe(1);
  expect(count(good.steps[0]!.line.replaceAll("'", "&#x27;"))).toBe(1);
  expect(page).toContain(`Earlier: ${parted.endingTitle}`);
  expect(page).toContain("/dialogues/the-ride-home/debrief/b");
});
