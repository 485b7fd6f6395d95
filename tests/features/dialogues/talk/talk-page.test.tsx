import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { DialogueEvent } from "~/features/dialogues/talk/dialogue.machine";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { wordsOf } from "~/features/dialogues/script/texts";
import { shuffleChoices } from "~/features/dialogues/talk/shuffle-choices";
import type { Talk } from "~/features/dialogues/talk/talk-data";
import { TalkPage } from "~/features/dialogues/talk/talk-page";
import { crisisFor } from "~/features/safety/crisis-contacts.server";

async function aTalk(id: string, choices: string[], values: Partial<Talk> = {}): Promise<Talk> {
  const { title, script } = (await findDialogue(id))!;
  const events: DialogueEvent[] = choices.map((choiceId) => ({ type: "say", choiceId }));
  return {
    dialogueId: id,
    title,
    script,
    attempt: { id: "attempt-1", seed: 7, events },
    contacts: crisisFor("us"),
    isRefused: false,
    typed: "",
    card: null,
    ...values,
  };
}

/** The page as HTML, and without what it holds for the browser's own run. */
function pageOf(talk: Talk) {
  const html = renderToStaticMarkup(<TalkPage talk={talk} script={null} />);
  return { html, seen: html.replace(/<script.*<\/script>/, "") };
}

/** Where each of these stands in the page, as a reader meets them. */
function inOrder(seen: string, ...texts: string[]) {
  const places = texts.map((text) => seen.indexOf(text));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
}

test("shows the loved one's line before the three choices", async () => {
  const talk = await aTalk("the-ride-home", []);
  const { seen } = pageOf(talk);
  const [first] = talk.script.points;

  inOrder(
    seen,
    talk.script.scene,
    wordsOf(first!.cue),
    "What do you say?",
    ...shuffleChoices(first!.choices, 7, 0).map(({ id }) => `value="${id}"`),
    "Theo’s door is",
  );
  expect(seen.match(/<button type="submit" class="choice"/g)).toHaveLength(3);
  expect(seen).toContain("Your first line of about five");
});

test("after a line shows the coach's note, the reply and the next cue", async () => {
  const talk = await aTalk("the-ride-home", ["1-harmful"]);
  const { seen } = pageOf(talk);
  const harmful = talk.script.points[0]!.choices[2]!;

  inOrder(
    seen,
    'id="now"',
    wordsOf(harmful.line),
    wordsOf(harmful.coach),
    wordsOf(harmful.reply),
    wordsOf(talk.script.points[1]!.cue),
    "Take my last line again",
  );
  expect(seen).toContain("Closed a little since your last line.");
});

test("every form sends the attempt and its seq", async () => {
  const { seen } = pageOf(await aTalk("the-ride-home", ["1-good", "2-harmful"]));
  const forms = seen.match(/<form .*?<\/form>/g)!;

  // The three lines, the own line, and the way back.
  expect(forms).toHaveLength(3);
  for (const form of forms) {
    expect(form).toContain('method="post" action="/dialogues/the-ride-home"');
    expect(form).toContain('name="attempt" value="attempt-1"');
    expect(form).toContain('name="seq" value="2"');
  }
});

test("offers no way to take back a line that is not harmful", async () => {
  for (const choice of ["1-good", "1-mixed"]) {
    expect(pageOf(await aTalk("the-ride-home", [choice])).seen).not.toContain("Take my last line");
  }
});

test("a line about suicide shows the crisis line and says that nobody watches the page", async () => {
  const { seen } = pageOf(await aTalk("the-ride-home", ["1-good", "2-good"]));

  expect(seen).toContain('href="tel:988"');
  expect(seen).toContain("we cannot see this page in real time");
});

test("an escalation shows the way out and hides the lines", async () => {
  const talk = await aTalk("the-ride-home", ["1-harmful", "2-harmful"]);
  const { seen } = pageOf(talk);

  expect(seen).not.toContain("<form");
  expect(seen).not.toContain(talk.script.points[0]!.cue);
  expect(seen).not.toContain("You always do this");
  expect(seen).toContain("Leave safely:");
  expect(seen).toContain('href="tel:911"');
  expect(seen).toContain('href="tel:18007997233"');
});

test("the emergency part shows no door, and its escalation says whom to call", async () => {
  const noon = ["1-good", "2-good", "3-good"];
  const night = pageOf(await aTalk("pills-and-beer", noon)).seen;
  const asleep = pageOf(await aTalk("pills-and-beer", [...noon, "4-harmful"])).seen;

  expect(night).not.toContain('class="door"');
  expect(night).toContain("What do you do?");
  expect(asleep).toContain("Get care now:");
});

test("shows the crisis line after a calm end that is unfinished", async () => {
  const talk = await aTalk("the-text", ["1-good", "2-good", "3-mixed", "4-mixed"]);

  const { seen } = pageOf(talk);

  inOrder(seen, "Not finished yet", 'href="tel:988"', "See the path you took");
  expect(seen.match(/href="tel:988"/g)).toHaveLength(1);
});

test("a script with watchFor shows whom to call on every page", async () => {
  const waves = [
    [],
    ["1-good"],
    ["1-good", "2-good", "3-good", "4-good", "5-good"],
    ["1-harmful", "doubt-harmful"],
  ];
  for (const said of waves) {
    const { seen } = pageOf(await aTalk("the-bad-wave", said));
    const [card = ""] = /<section class="standing-help".*?<\/section>/.exec(seen) ?? [];
    expect(card).toContain("A seizure, confusion, seeing things, talk of suicide:");
    expect(card).toMatch(/href="tel:911".*href="tel:988"/);
  }
  expect(pageOf(await aTalk("the-ride-home", [])).seen).not.toContain("standing-help");
});

test("says the other words if the line before was not the good one", async () => {
  const upTo = ["1-good", "2-good", "3-good"];
  const called = pageOf(await aTalk("the-bad-wave", [...upTo, "4-good", "5-good"])).seen;
  const notCalled = pageOf(await aTalk("the-bad-wave", [...upTo, "4-mixed", "5-good"])).seen;

  expect(called).toContain("Dr. Lee has set up a visit for the morning");
  expect(called).toContain("I’ll drive you at nine.");
  expect(notCalled).not.toMatch(/set up a visit|at nine|Nine/);
  expect(notCalled).toContain("Let’s call the night line now.");
  expect(notCalled).toContain("Okay. Dial.");
});

test("an ending has other words if the last line was not the good one", async () => {
  const upTo = ["1-good", "2-good", "3-good"];
  const told = pageOf(await aTalk("the-text", [...upTo, "4-good"])).seen;
  const left = pageOf(await aTalk("the-text", [...upTo, "4-mixed"])).seen;

  expect(told).toContain("She isn’t alone with it");
  expect(left).not.toContain("you’re on your way");
  inOrder(left, 'href="tel:988"', "Don’t leave her alone with it");
});

test("a mild line that is the last straw gets a sharp reply", async () => {
  const shrug = pageOf(await aTalk("the-ride-home", ["1-mixed", "2-mixed"])).seen;
  const straw = pageOf(await aTalk("the-ride-home", ["1-harmful", "2-mixed"])).seen;

  expect(shrug).toContain("<em>(shrugs) </em>");
  expect(straw).toContain("<em>(shrugs; past listening now) </em>");
  expect(straw).toContain("Leave safely:");
});

test("says what to do in a country without confirmed numbers", async () => {
  const talk = await aTalk("the-ride-home", ["1-good", "2-good"], { contacts: crisisFor("other") });

  expect(pageOf(talk).seen).toContain("Call your local emergency number");
});

test("sends the talk as JSON that cannot break out of its script element", async () => {
  const talk = await aTalk("the-ride-home", ["1-good"]);
  const hostile = { ...talk, title: "</script><script>alert(1)</script>" };
  const { html } = pageOf(hostile);

  const [, json] = /<script type="application\/json" id="talk-data">(.*?)<\/script>/.exec(html)!;
  expect(JSON.parse(json!)).toEqual(hostile);
  expect(html.match(/<script/g)).toHaveLength(1);
});
