import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { action, loader } from "~/routes/questions.new";
import { everyQuestion } from "#tests/features/questions/question-factory";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const url = "/questions/new";
const form = {
  body: "He says yes at night and no at breakfast. What can I do?",
  topic: "talking",
  sharing: "experts",
};

async function aMember() {
  const account = await anAccount(db);
  await aGrant(db, account.id);
  return account;
}

async function send(fields: Record<string, string | string[]>, as?: { id: string }) {
  return action(await routeArgs(url, { as: as ?? (await aMember()), form: fields }));
}

const stored = () => everyQuestion(db);

beforeEach(async () => {
  await db.deleteFrom("question").execute();
});

test("a stranger is asked to sign in, and comes back here", async () => {
  const thrown = (await thrownBy(loader(await routeArgs(url)))) as Response;

  expect(thrown.headers.get("Location")).toBe("/sign-in?next=%2Fquestions%2Fnew");
});

test("an account without a membership meets the gate, by GET and by POST", async () => {
  const account = await anAccount(db);
  const calls = [
    async () => loader(await routeArgs(url, { as: account })),
    async () => action(await routeArgs(url, { as: account, form })),
  ];

  for (const call of calls) {
    expect(await thrownBy(call())).toMatchObject({
      init: { status: 403 },
      data: { title: "Ask an expert", reason: "membership" },
    });
  }
  expect(await stored()).toEqual([]);
});

test("a member's question is saved under their account and leads to its page", async () => {
  const member = await aMember();

  const answer = (await send(form, member)) as Response;

  const [question] = await stored();
  expect(question).toMatchObject({ account_id: member.id, body: form.body, sharing: "experts" });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe(`/questions/${question!.id}`);
});

test("every refusal keeps what was typed and says what to do on the field", async () => {
  const typed = { ...form, body: "Too short", title: "My title", topic: "", sharing: "members" };

  const answer = await send(typed);

  expect(answer).toMatchObject({
    init: { status: 400 },
    data: {
      result: {
        initialValue: { body: "Too short", title: "My title", sharing: "members" },
        error: {
          body: ["Add a little more, so the expert can picture it."],
          topic: ["Choose what it is mostly about."],
        },
      },
    },
  });
  expect(await stored()).toEqual([]);
});

test.each([
  ["nothing at all", {}],
  ["the same field twice", { ...form, body: ["one text that is long enough", "and another one"] }],
  ["a topic that is none", { ...form, topic: "__proto__" }],
  ["a sharing that is none", { ...form, sharing: "everyone" }],
  ["too long a text", { ...form, body: "x".repeat(6001) }],
  ["too long a title", { ...form, title: "x".repeat(121) }],
])("%s is refused", async (_, fields) => {
  expect(await send(fields as Record<string, string>)).toMatchObject({ init: { status: 400 } });
});

test("fields that are not the form's change nothing", async () => {
  const member = await aMember();
  const more = {
    id: "chosen",
    account_id: "another",
    claimed_by: "me",
    asked_at: "1",
    "__proto__[x]": "1",
    __state__: "{broken",
    __intent__: "reset/{}",
    "body[0]": "x",
  };

  const answer = (await send({ ...form, ...more }, member)) as Response;

  expect(answer.status).toBe(303);
  expect(await stored()).toMatchObject([{ account_id: member.id, claimed_by: null }]);
});

const crisis = { ...form, body: "My brother had pills and beer and I can't wake him. What now?" };

test("words that cannot wait bring the card first and keep the text, unsaved", async () => {
  const answer = await send(crisis);

  expect(answer).toMatchObject({
    data: { cards: ["overdose"], result: { initialValue: { body: crisis.body } } },
  });
  expect(await stored()).toEqual([]);
});

test("sent again with the card on the page, the question is saved with the name of the card", async () => {
  const answer = (await send({ ...crisis, shown: "overdose" })) as Response;

  expect(answer.status).toBe(303);
  expect(await stored()).toMatchObject([{ body: crisis.body, cue: "overdose" }]);
});

test("a card the member has not seen comes first even after another one", async () => {
  const body = `${crisis.body} She says she wants to die.`;

  const answer = await send({ ...crisis, body, shown: "overdose" });

  expect(answer).toMatchObject({ data: { cards: ["overdose", "suicide"] } });
  expect(await stored()).toEqual([]);
});

test("a card stays with the question when the words are taken out again", async () => {
  await send({ ...form, shown: "suicide" });

  expect(await stored()).toMatchObject([{ cue: "suicide" }]);
});

test("the form's list of cards that were shown counts only known cards", async () => {
  await send({ ...form, shown: "<script> toString overdose" });

  expect(await stored()).toMatchObject([{ cue: "overdose" }]);
});

test("words in the title count too", async () => {
  expect(await send({ ...form, title: "I can't go on" })).toMatchObject({
    data: { cards: ["suicide"] },
  });
});

test("softer words never stop a question", async () => {
  const answer = (await send({ ...form, body: `${form.body} He punched the wall.` })) as Response;

  expect(answer.status).toBe(303);
  expect(await stored()).toMatchObject([{ cue: null }]);
});

test("the eleventh question of a day keeps its text and asks for patience", async () => {
  const member = await aMember();
  for (let index = 0; index < 10; index += 1) {
    await send({ ...form, body: `${form.body} ${index}` }, member);
  }

  const answer = await send(form, member);

  expect(answer).toMatchObject({
    init: { status: 429 },
    data: { result: { initialValue: { body: form.body } } },
  });
});

test("any script, any length up to the limit: stored exactly as it was written", async () => {
  const body = `${"日本語🙂<b>\"'&%00".repeat(300)} כן`;

  await send({ ...form, body });

  expect(await stored()).toMatchObject([{ body }]);
});

test("a text that is too short to send still brings up its card", async () => {
  expect(await send({ ...form, body: "he won't wake up" })).toMatchObject({
    init: { status: 400 },
    data: { cards: ["overdose"] },
  });
  expect(await stored()).toEqual([]);
});
