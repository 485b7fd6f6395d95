import { expect, test } from "vitest";
import { db } from "~/db.server";
import { findOpenAttempt } from "~/features/dialogues/talk/attempt-log.server";
import { findAnswers } from "~/features/dialogues/confidence/confidence.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { action, loader } from "~/routes/dialogues.$id";
import { aMember } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

const rideHome = (await findDialogue("the-ride-home"))!;
const url = "/dialogues/the-ride-home";
const params = { id: "the-ride-home" };

type Fields = Record<string, string>;

const openPage = async (as: { id: string }, at = url) =>
  loader(await routeArgs(at, { as, params }));
const post = async (as: { id: string }, form: Fields) =>
  action(await routeArgs(url, { as, params, form }));

async function logOf(accountId: string) {
  const attempt = (await findOpenAttempt(db, accountId, rideHome.id))!;
  const moves = attempt.events.map((event) => (event.type === "say" ? event.choiceId : event.type));
  return { id: attempt.id, moves };
}

async function begun(as: { id: string }, ...choices: string[]) {
  await post(as, { move: "start" });
  const { id } = await logOf(as.id);
  for (const [seq, choice] of choices.entries()) {
    await post(as, { move: "say", attempt: id, seq: String(seq), choice });
  }
  return id;
}

test("plays from the start to the address of the ending", async () => {
  const member = await aMember(db);
  expect(await openPage(member)).toMatchObject({ page: { kind: "start", last: null } });

  const attempt = await begun(member, "1-good", "2-good", "3-good", "4-good");
  expect(await openPage(member)).toMatchObject({
    page: { kind: "talk", attempt: { id: attempt, events: { length: 4 } } },
  });

  const answer = await post(member, { move: "say", attempt, seq: "4", choice: "5-good" });
  const ended = `${url}?ended=${attempt}`;
  expect(answer).toMatchObject({ status: 303 });
  expect(headersOf(answer).get("Location")).toBe(`${ended}#now`);
  expect(await openPage(member, ended)).toMatchObject({ page: { kind: "talk" } });
  expect(await openPage(member)).toMatchObject({
    page: { kind: "start", last: { id: attempt, ending: "window" } },
  });
});

test("a line redirects to the new lines of the page", async () => {
  const member = await aMember(db);
  const attempt = await begun(member);

  const answer = await post(member, { move: "say", attempt, seq: "0", choice: "1-harmful" });
  const back = await post(member, { move: "rewind", attempt, seq: "1" });

  for (const response of [answer, back]) {
    expect(response).toMatchObject({ status: 303 });
    expect(headersOf(response).get("Location")).toBe(`${url}#now`);
  }
  expect((await logOf(member.id)).moves).toEqual(["1-harmful", "rewind"]);
});

test("a form sent twice changes nothing and shows the talk", async () => {
  const member = await aMember(db);
  const attempt = await begun(member);
  const line = { move: "say", attempt, seq: "0", choice: "1-good" };

  const answers = await Promise.all([post(member, line), post(member, line)]);

  for (const answer of answers) expect(answer).toMatchObject({ status: 303 });
  expect((await logOf(member.id)).moves).toEqual(["1-good"]);
});

test("the last line sent twice redirects to the ending both times", async () => {
  const member = await aMember(db);
  const attempt = await begun(member, "1-harmful");
  const line = { move: "say", attempt, seq: "1", choice: "2-harmful" };

  const places = [await post(member, line), await post(member, line)].map((answer) =>
    headersOf(answer).get("Location"),
  );

  expect(places).toEqual(Array(2).fill(`${url}?ended=${attempt}#now`));
});

test.each<[string, Fields]>([
  ["a line of another point", { move: "say", choice: "4-good" }],
  ["a line that does not exist", { move: "say", choice: "x".repeat(200) }],
  ["no line", { move: "say" }],
  ["taking back a good line", { move: "rewind" }],
  ["no move", {}],
  ["a move we do not know", { move: "win", ending: "window" }],
])("%s is refused and changes nothing", async (_, fields) => {
  const member = await aMember(db);
  const attempt = await begun(member, "1-good");

  const answer = await post(member, { attempt, seq: "1", ...fields });

  expect(answer).toMatchObject({ init: { status: 400 }, data: { isRefused: true } });
  expect((await logOf(member.id)).moves).toEqual(["1-good"]);
});

test("another member's talk can be neither read nor continued", async () => {
  const [member, other] = [await aMember(db), await aMember(db)];
  const attempt = await begun(member, "1-harmful");

  await post(other, { move: "say", attempt, seq: "1", choice: "2-harmful" });
  await post(other, { move: "again-from", attempt, turn: "1" });

  expect((await logOf(member.id)).moves).toEqual(["1-harmful"]);
  expect((await logOf(other.id)).moves).toEqual([]);
  expect(await openPage(other, `${url}?ended=${attempt}`)).toMatchObject({
    page: { kind: "start", hasChanged: false },
  });
});

test("a talk can begin again at an earlier line", async () => {
  const member = await aMember(db);
  const attempt = await begun(member, "1-good", "2-mixed", "3-good", "4-mixed", "5-mixed");

  await post(member, { move: "again-from", attempt, turn: "1" });

  expect((await logOf(member.id)).moves).toEqual(["1-good"]);
});

test("a talk starts over after its script has changed, and the page says so", async () => {
  const member = await aMember(db);
  await startAttempt(db, member.id, { ...rideHome, version: "older" }, { seed: 1, now: 1 });

  expect(await openPage(member)).toMatchObject({ page: { kind: "start", hasChanged: true } });
});

function headersOf(answer: unknown) {
  return (answer as Response).headers;
}

test("saves how ready the member felt with the new talk, if they answered", async () => {
  const [one, other] = [await aMember(db), await aMember(db)];
  await post(one, { move: "start", confidence: "2" });
  await post(other, { move: "start" });

  const answersOf = async (as: { id: string }) => findAnswers(db, as.id, (await logOf(as.id)).id);
  expect(await answersOf(one)).toEqual({ before: 2, after: null });
  expect(await answersOf(other)).toEqual({ before: null, after: null });
  const forged = await post(await aMember(db), { move: "start", confidence: "99" });
  expect(forged).toMatchObject({ init: { status: 400 } });
});
