import { expect, test } from "vitest";
import { askParts, stateLabels, stateOf, type AskPart, type AskWords } from "~/features/asks/ask";
import { promptsOf } from "~/features/asks/ask-prompts";
import { addAsk, eraseAsks, listAsks } from "~/features/asks/asks.server";
import { partOf } from "~/features/asks/submit-ask.server";
import { anAccount } from "#tests/helpers/factories";
import { thrownBy } from "#tests/helpers/route-args";
import { testDb } from "#tests/helpers/test-db";
import { noAnswers } from "~/ui/forms/prompt";
import { aPlannedAsk, askClock, askLine, formOf, tab } from "./an-ask";

const { now } = askClock;
const line = askLine;

test.each<[string, Partial<AskWords>, keyof typeof stateLabels]>([
  ["nothing but a plan", {}, "planned"],
  ["an empty answer", { result: { answer: "" } }, "asked"],
  ["an answer that is not offered any more", { result: { answer: "maybe" } }, "asked"],
  ["a plan and no answer", { plan: { line }, result: { answer: "" } }, "planned"],
  ["a list in place of an answer", { result: { answer: ["yes"] } }, "asked"],
  ["a yes", { result: { answer: "yes" } }, "yes"],
  ["a not now", { result: { answer: "not-now" } }, "not-now"],
  ["a no", { result: { answer: "no" } }, "no"],
  ["a day without asking", { result: { answer: "unasked" } }, "unasked"],
  ["help after a no", { result: { answer: "no" }, entry: { kind: "doctor" } }, "entered"],
  ["help without an answer", { entry: { kind: "group" } }, "entered"],
])("an ask with %s has its state", (_, words, state) => {
  expect(stateOf({ plan: {}, result: null, entry: null, ...words })).toBe(state);
  expect(stateLabels[state]).not.toBe("");
});

test("every answer may follow every other one, and help may begin after each", async () => {
  const { read, send } = await aPlannedAsk();
  const answers = ["no", "yes", "not-now", "unasked", "yes"];
  for (const [index, answer] of answers.entries()) {
    expect(await send("result", index + 1, { answer, askedOn: "2026-11-22" })).toBeNull();
    expect(stateOf(await read())).toBe(answer);
  }
  const version = answers.length + 1;
  expect(await send("entry", version, { kind: "doctor", enteredOn: "2026-11-22" })).toBeNull();
  expect(stateOf(await read())).toBe("entered");
  // Help that began stays, even if the answer is changed afterwards.
  const changed = { answer: "no", askedOn: "2026-11-21" };
  expect(await send("result", version + 1, changed)).toBeNull();
  expect(await read()).toMatchObject({
    ...{ version: version + 2, plan: { line }, result: changed, entry: { kind: "doctor" } },
  });
  expect(stateOf(await read())).toBe("entered");
});

test.each<[string, AskPart, Record<string, string>, object]>([
  [
    "no answer chosen",
    "result",
    { minded: "Work", askedOn: "2026-11-22" },
    { errors: { answer: [/Choose/] } },
  ],
  ["an answer nobody offers", "result", { answer: "maybe" }, {}],
  [
    "a day still to come",
    "result",
    { answer: "no", askedOn: "2026-11-23" },
    { errors: { askedOn: [/still to come/] } },
  ],
  ["no day", "result", { answer: "no" }, { errors: { askedOn: [/Choose a day/] } }],
  [
    "a day that does not exist",
    "result",
    { answer: "no", askedOn: "2026-02-30" },
    { errors: { askedOn: [/Choose a day/] } },
  ],
  [
    "a next day that is none",
    "result",
    { answer: "no", askedOn: "2026-11-22", next: "spring" },
    { errors: { next: [/Choose a day/] } },
  ],
  ["no kind of help", "entry", { enteredOn: "2026-11-22" }, {}],
  ["a kind of help nobody offers", "entry", { kind: "magic", enteredOn: "2026-11-22" }, {}],
  [
    "help that begins tomorrow",
    "entry",
    { kind: "doctor", enteredOn: "2026-11-23" },
    { errors: { enteredOn: [/still to come/] } },
  ],
  ["nothing in the plan", "plan", {}, { problem: "empty" }],
  ["a day alone in the plan", "plan", { day: "2026-12-24" }, { problem: "empty" }],
  [
    "a line that is too long",
    "plan",
    { line: "x".repeat(1202) },
    { errors: { line: [/Take out 2 characters/] } },
  ],
  [
    "places that are too long",
    "plan",
    { options: "x".repeat(601) },
    { errors: { options: [/Take out 1 character /] } },
  ],
  [
    "a planned day that does not exist",
    "plan",
    { place: "Porch", day: "2026-11-31" },
    { errors: { day: [/Choose a day/] } },
  ],
])("%s comes back with what was typed, and saves nothing", async (_, part, fields, form) => {
  const { read, send } = await aPlannedAsk();
  const before = await read();
  const matched = JSON.parse(JSON.stringify(form)) as Record<string, unknown>;
  const sent = await send(part, 1, fields);
  expect(sent).toMatchObject({ status: 400, form: { isReturned: true, base: 1 } });
  if ("problem" in matched) expect(sent!.form).toMatchObject(matched);
  const { errors = {} } = form as { errors?: Record<string, RegExp[]> };
  for (const [name, [reason]] of Object.entries(errors)) {
    expect(sent!.form.errors?.[name]).toEqual([expect.stringMatching(reason!)]);
  }
  for (const [name, value] of Object.entries(fields)) {
    const isOption = promptsOf[part][name]!.kind === "one";
    if (!isOption) expect(sent!.form.answers[name]).toBe(value);
  }
  expect(await read()).toEqual(before);
});

test("a plan may be for a day that has passed, today, or no day at all", async () => {
  const { read, send } = await aPlannedAsk();
  for (const [index, day] of ["2026-11-01", "2026-11-22", "2027-02-01", ""].entries()) {
    expect(await send("plan", index + 1, { line, day })).toBeNull();
    expect((await read()).plan.day).toBe(day);
  }
});

test("today is the member's own: at UTC midnight it is still yesterday in New York", async () => {
  const { db, member, id } = await aPlannedAsk();
  const late = Date.parse("2026-11-23T02:00:00Z");
  const result = { answer: "no", askedOn: "2026-11-23" };
  const inNewYork = tab(db, member.id, id, { now: late, timeZone: "America/New_York" });
  expect(await inNewYork("result", 1, result)).toMatchObject({ status: 400 });
  const inUtc = tab(db, member.id, id, { now: late, timeZone: "UTC" });
  expect(await inUtc("result", 1, result)).toBeNull();
});

test("words that speak of danger bring a card once, before they are saved", async () => {
  const { read, send } = await aPlannedAsk();
  const danger = { line: "I will kill myself if you don’t go." };
  const shown = await send("plan", 1, danger);
  expect(shown).toMatchObject({ status: 200, form: { answers: danger } });
  expect(shown!.form.cards).not.toEqual([]);
  expect(await read()).toMatchObject({ version: 1, plan: { line } });
});

test("a form of no part, or of one that is made up, is a 400", async () => {
  expect(askParts.map((part) => partOf(formOf({ part })))).toEqual([...askParts]);
  for (const part of ["", "words", "Plan", "constructor"]) {
    const read = Promise.resolve().then(() => partOf(formOf({ part })));
    expect(await thrownBy(read), part).toMatchObject({ init: { status: 400 } });
  }
  const none = Promise.resolve().then(() => partOf(new FormData()));
  expect(await thrownBy(none)).toMatchObject({ init: { status: 400 } });
});

test("erasing one ask leaves the others, and its form makes a new one afterwards", async () => {
  const db = await testDb();
  const { id: owner } = await anAccount(db);
  const plan = noAnswers(promptsOf.plan);
  const add = () => addAsk(db, owner, { plan, formKey: "one form" }, now);
  const first = await add();
  const second = await addAsk(db, owner, { plan }, now + 1);
  expect(await add()).toBe(first);
  await eraseAsks(db, owner, first!);
  expect((await listAsks(db, owner)).map(({ id }) => id)).toEqual([second]);
  expect(await listAsks(db, owner, 0)).toEqual([]);
});
