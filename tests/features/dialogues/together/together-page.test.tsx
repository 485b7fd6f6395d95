import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { elements } from "~/content/elements";
import { findDialogue, listDialogues } from "~/features/dialogues/dialogues.server";
import { cueCardOf, type Ticks } from "~/features/dialogues/together/cue-card";
import { TogetherPage, type TogetherStep } from "~/features/dialogues/together/together-page";

const dialogue = (await findDialogue("the-ride-home"))!;
const none: Ticks = { speaker: [], player: [] };
const pageAt = (step: TogetherStep, ticks = none) =>
  renderToStaticMarkup(
    <TogetherPage
      {...{ dialogueId: dialogue.id, title: dialogue.title, pronoun: "he", step, ticks }}
      card={cueCardOf(dialogue)!}
    />,
  );

test("says how to begin, whom never to ask, and that nothing is saved", () => {
  const seen = pageAt("start");
  expect(seen).toContain("Hand over the phone and open the card");
  expect(seen).toContain("never Theo");
  expect(seen).toContain("Nothing of this is saved");
});

test("the card names no line of the person who speaks", () => {
  const seen = pageAt("card");
  const card = cueCardOf(dialogue)!;
  for (const { say } of [...card.cues, ...card.reactions]) expect(seen).toContain(`“${say}”`);
  for (const { line } of dialogue.script.points.flatMap(({ choices }) => choices)) {
    if (typeof line === "string") expect(seen).not.toContain(line);
  }
});

test("both lists have all elements, ticks stay, and the page says where the two agree", () => {
  const seen = pageAt("after", { speaker: ["brief", "help"], player: ["brief", "feeling"] });
  expect(seen.match(/type="checkbox"/g)).toHaveLength(2 * elements.length);
  expect(seen.match(/checked=""/g)).toHaveLength(4);
  expect(seen).toContain("It came across: few words.");
  expect(seen).toContain("It helped Theo, and you may not have noticed: a feeling of your own.");
  expect(seen).toContain("It was said and did not come across: an offer of help.");
  expect(pageAt("after")).not.toContain("What you both found");
  const apart = pageAt("after", { speaker: ["brief"], player: ["help"] });
  expect(apart).toContain("You ticked different things.");
});

test("every card fits on a sheet of paper", async () => {
  for (const one of await listDialogues()) {
    const card = cueCardOf(one);
    if (!card) continue;
    const words = JSON.stringify(card).split(/\s+/).length;
    expect(words, one.id).toBeLessThan(450);
    expect(card.cues.length, one.id).toBeGreaterThanOrEqual(3);
    expect(card.wants, one.id).toMatch(/^(?:To|Not) .{20,}\.$/);
  }
});
