import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { lookBack } from "~/features/dialogues/talk/look-back";
import { DebriefPage } from "~/features/dialogues/debrief/debrief-page";
import type { DialogueEvent } from "~/features/dialogues/talk/dialogue.machine";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import type { SavedLine } from "~/features/dialogues/debrief/save-line";
import { replayDialogue } from "~/features/dialogues/talk/replay-dialogue";
import { crisisFor } from "~/features/safety/crisis-contacts.server";

async function pageAfter(id: string, ...moves: string[]) {
  return pageWith(id, moves, []);
}

async function pageWith(id: string, moves: string[], savedLines: SavedLine[]) {
  const dialogue = (await findDialogue(id))!;
  const events: DialogueEvent[] = moves.map((move) =>
    move === "rewind" ? { type: "rewind" } : { type: "say", choiceId: move },
  );
  const debrief = lookBack(dialogue, replayDialogue(dialogue.script, events)!);
  return renderToStaticMarkup(
    <DebriefPage
      debrief={debrief}
      dialogueId={id}
      attemptId="attempt-1"
      theme={dialogue.theme}
      answers={{ before: 2, after: null }}
      savedLines={savedLines}
      invitation="open"
      others={[{ id: "attempt-2", ending: "calm", endedOn: "2026-11-20" }]}
      contacts={crisisFor("us")}
    />,
  );
}

const count = (page: string, text: string) => page.split(text).length - 1;

test("shows the ending as the title, and a door for every line", async () => {
  const page = await pageAfter("the-ride-home", "1-good", "2-good", "3-good", "4-good", "5-good");

  expect(page).toContain("<h1>He’ll go and see</h1>");
  expect(page).toContain("Theo arrived guarded and left open.");
  expect(count(page, 'class="path__step"')).toBe(5);
  expect(count(page, 'class="door"')).toBe(5);
  expect(page).toContain("The line to remember");
});

test("offers to try a line that closed the door again, but not one taken back", async () => {
  const page = await pageAfter(
    "the-ride-home",
    ...["1-harmful", "rewind", "1-good", "2-mixed", "3-good", "4-good", "5-good"],
  );

  expect(count(page, "Try this line again")).toBe(1);
  expect(page).toContain('name="attempt" value="attempt-1"');
  expect([...page.matchAll(/name="turn" value="(\d)"/g)].map(([, turn]) => turn)).toEqual([
    ...["1", "2", "3", "4"],
  ]);
  expect(page).toContain("Taken back");
  expect(page).toContain("Opened again");
});

test("offers a card once for every line that did not close the door", async () => {
  const moves = ["1-harmful", "rewind", "1-good", "2-harmful", "rewind", "2-good", "3-good"];
  const all = [...moves, "4-good", "5-good"];
  const page = await pageAfter("the-ride-home", ...all);

  expect(count(page, "Put it on a script card")).toBe(1);
  expect(count(page, "Put this line on a card")).toBe(4);
  expect(page).toContain("/questions/new?attempt=attempt-1");

  const line = /name="line" value="([^"]+)"/.exec(page)![1]!.replaceAll("&#x27;", "'");
  const savedLines = [{ id: "statement-1", line }];
  const after = await pageWith("the-ride-home", all, savedLines);
  expect(count(after, 'name="line"')).toBe(4);
  expect(count(after, 'href="/statements/statement-1/card"')).toBe(1);
});

test("leads to other talks of the dialogue, and to the plan for an invitation", async () => {
  const page = await pageAfter("the-ride-home", "1-good", "2-good", "3-good", "4-good", "5-good");

  expect(page).toContain("/dialogues/the-ride-home/debrief/attempt-1/with/attempt-2");
  expect(page).toContain("November 20, 2026: it ended calmly");
  expect(page).toContain("Put it in my invitation plan");
});

test("names the missed elements and what to try next", async () => {
  const page = await pageAfter(
    "first-slip",
    "1-mixed",
    "quiet-mixed",
    "2-mixed",
    "3-mixed",
    "4-mixed",
  );

  expect(page).toContain("There was room for what you’d like to see, a feeling of your own, ");
  expect(page).toContain("Own one small thing that is true.");
  expect(page).toContain("One sentence to try");
});

test("the map shows every line and whether it was said", async () => {
  const page = await pageAfter("first-slip", "1-mixed", "quiet-good", "3-mixed", "4-good");

  expect(page).toContain("(goes quiet, keeps chopping) …");
  expect(count(page, "you said this")).toBe(4);
  expect(count(page, "not tried")).toBe(8);
});

test("after an escalation shows help, without the lines and without a way to replay them", async () => {
  const page = await pageAfter("the-ride-home", "1-harmful", "2-harmful");

  expect(page).toContain('href="tel:911"');
  expect(page).toContain("Write a safety plan");
  expect(page).toContain("/questions/new?attempt=attempt-1");
  expect(page).not.toContain("You always do this to yourself");
  expect(page).not.toContain("You’re a drunk");
  expect(page).not.toContain("/with/");
  expect(page).not.toContain("<form");
});

test("shows the crisis line after a calm end that is unfinished", async () => {
  const page = await pageAfter("the-text", "1-good", "2-good", "3-mixed", "4-mixed");

  expect(page).toContain('href="tel:988"');
});

test("shows no score", async () => {
  const page = await pageAfter("first-slip", "1-good", "2-mixed", "3-good", "4-mixed");
  const words = page.replaceAll(/<svg.*?<\/svg>|<[^>]*>/g, " ");

  expect(words).not.toMatch(/\d+ ?(%|points|of \d)/);
});

test("asks how ready the member feels, except after an escalation", async () => {
  const calm = await pageAfter("first-slip", "1-mixed", "quiet-good", "3-good", "4-good");
  const danger = await pageAfter("the-ride-home", "1-harmful", "2-harmful");

  expect(calm).toContain("If this talk came up for real tomorrow, how ready would you feel now?");
  expect(calm).toContain("Before this talk you said “barely.”");
  expect(count(calm, 'name="confidence"')).toBe(5);
  expect(danger).not.toContain("how ready");
});

test('in the theme "safety" does not ask about readiness for the talk', async () => {
  const page = await pageAfter("rising-voices", "1-good", "2-good", "3-good", "4-good");

  expect(page).toContain("how ready would you feel now to do the safe thing?");
  expect(page).not.toContain("If this talk came up");
});
