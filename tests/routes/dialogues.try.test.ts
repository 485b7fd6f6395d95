import { expect, test } from "vitest";
import { db } from "~/db.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { findDebrief } from "~/features/dialogues/debrief/debrief.server";
import { findAttempt, findOpenAttempt } from "~/features/dialogues/talk/attempt-log.server";
import { limits, takeTry } from "~/http/limiter.server";
import { loader as home } from "~/routes/_index/route";
import { loader as practice } from "~/routes/dialogues._index/route";
import { action, loader } from "~/routes/dialogues.try";
import { loader as debrief } from "~/routes/dialogues.try_.debrief.$attempt";
import { loader as today } from "~/routes/today/route";
import { anAccount } from "#tests/helpers/factories";
import { cookieOf, routeArgs, thrownBy } from "#tests/helpers/route-args";

const dialogue = (await findDialogue("first-slip"))!;
const good = ["1-good", "2-good", "3-good", "4-good"];

const headersOf = (cookie: string, client = "192.0.2.1") => ({
  Cookie: cookie,
  "x-client-address": client,
});
const post = async (cookie: string, form: Record<string, string>, client?: string) =>
  action(await routeArgs("/dialogues/try", { form, headers: headersOf(cookie, client) }));
const talkIn = async (cookie: string) =>
  loader(await routeArgs("/dialogues/try", { headers: { Cookie: cookie } }));

/** The cookie of a talk in which these lines were said. The first one is said on the home page. */
async function played(choices: readonly string[]) {
  let cookie = "";
  for (const [seq, choice] of choices.entries()) {
    const attempt = seq === 0 ? "" : (await talkIn(cookie)).attempt.id;
    const form = { move: "say", attempt, seq: String(seq), choice };
    const answer = (await post(cookie, form)) as Response;
    expect(answer.headers.get("Location")).toBe("/dialogues/try#now");
    cookie = cookieOf(answer.headers.get("Set-Cookie")!);
  }
  return cookie;
}

/** A request of an account whose browser still holds the visitor's cookie. */
async function signedIn(url: string, account: { id: string }, cookie: string) {
  const args = await routeArgs(url, { as: account });
  args.request.headers.append("Cookie", cookie);
  const both = args.request.headers.get("Cookie")!.replaceAll(", ", "; ");
  args.request.headers.set("Cookie", both);
  return args;
}

const rows = () =>
  db.selectFrom("dialogue_attempt").select("id").where("dialogue_id", "=", dialogue.id).execute();

test("a visitor begins on the home page, plays to the debrief, and nothing is stored here", async () => {
  const { first } = await home();
  expect(first!.cue).toBe(dialogue.script.points[0]!.cue);
  expect(first!.choices.map(({ id }) => id).toSorted()).toEqual(["1-good", "1-harmful", "1-mixed"]);
  const before = await rows();

  const cookie = await played(good);
  const { attempt, script } = await talkIn(cookie);
  expect(attempt.events).toHaveLength(4);
  expect(script.answers).toBeUndefined();
  const at = (id: string) =>
    routeArgs(`/dialogues/try/debrief/${id}`, {
      params: { attempt: id },
      headers: { Cookie: cookie },
    });
  expect((await debrief(await at(attempt.id))).debrief.steps).toHaveLength(4);
  expect(await thrownBy(debrief(await at("another")))).toMatchObject({ status: 303 });
  expect(await rows()).toEqual(before);
});

test("takes a line back, plays on from a point, and leaves alone what a page behind sends", async () => {
  const cookie = await played(["1-harmful"]);
  const { id } = (await talkIn(cookie)).attempt;
  const after = async (form: Record<string, string>) => {
    const sent = (await post(cookie, form)) as Response;
    return (await talkIn(cookieOf(sent.headers.get("Set-Cookie")!))).attempt.events;
  };

  expect(await after({ move: "rewind", attempt: id, seq: "1" })).toHaveLength(2);
  expect(await after({ move: "say", attempt: id, seq: "0", choice: "1-good" })).toHaveLength(1);
  expect(await after({ move: "say", attempt: "other", seq: "1", choice: "2-good" })).toHaveLength(
    1,
  );
  expect(await after({ move: "again" })).toEqual([]);
  expect(await after({ move: "again-from", turn: "0" })).toEqual([]);
});

test.each([
  {},
  { move: "say" },
  { move: "say", attempt: "", seq: "0", choice: "9-good" },
  { move: "say-own", attempt: "", seq: "0", line: "My own words" },
  { move: "rewind", attempt: "", seq: "0" },
] as Record<string, string>[])("refuses %j plainly", async (form) => {
  expect(await post("", form)).toMatchObject({ data: { isBusy: false }, init: { status: 400 } });
});

test("a forged cookie, or one of another version, is no talk", async () => {
  const cookie = await played(["1-good"]);
  for (const broken of [cookie.replace("1-good", "1-harmful"), "try=x", "try=a.b.c.d", "try=%"]) {
    expect((await talkIn(broken)).attempt.events).toEqual([]);
  }
});

test("too many lines from one network have to wait", async () => {
  const client = "198.51.100.7";
  for (let tries = 0; tries < limits.visitorLines.tries; tries += 1) {
    await takeTry(db, limits.visitorLines, client);
  }
  expect(await post("", { move: "again" }, client)).toMatchObject({ init: { status: 429 } });
});

test("after signing up the talk is theirs, once, with its debrief, and nobody else's", async () => {
  const cookie = await played(good);
  const { id } = (await talkIn(cookie)).attempt;
  const account = await anAccount(db);

  await today(await signedIn("/today", account, cookie));
  await practice(await signedIn("/dialogues", account, cookie));
  expect(await findDebrief(db, account.id, dialogue.id, id)).toMatchObject({
    title: dialogue.title,
  });
  expect((await findAttempt(db, account.id, dialogue.id, id))!.events).toHaveLength(4);
  const place = (await thrownBy(
    loader(await signedIn("/dialogues/try", account, cookie)),
  )) as Response;
  expect(place.headers.get("Location")).toBe(`/dialogues/first-slip/debrief/${id}`);
  expect(place.headers.get("Set-Cookie")).toMatch(/^try=; Max-Age=0/);

  const other = await anAccount(db);
  const theirs = (await thrownBy(
    loader(await signedIn("/dialogues/try", other, cookie)),
  )) as Response;
  expect(theirs.headers.get("Location")).toBe("/dialogues/first-slip");
  expect(await findAttempt(db, other.id, dialogue.id, id)).toBeNull();
  expect((await rows()).filter((row) => row.id === id)).toHaveLength(1);
});

test("an open talk goes on after signing up, and does not end one that is open already", async () => {
  const cookie = await played(good.slice(0, 2));
  const account = await anAccount(db);
  await today(await signedIn("/today", account, cookie));
  const open = (await findOpenAttempt(db, account.id, dialogue.id))!;
  expect(open.events).toHaveLength(2);

  const later = await played(good.slice(0, 1));
  await today(await signedIn("/today", account, later));
  expect((await findOpenAttempt(db, account.id, dialogue.id))!.id).toBe(open.id);
});
