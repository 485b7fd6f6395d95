import { openDatabase, type Db } from "../../db/database.ts";
// The benchmark creates its rows with the factories of the tests, so that both create the same rows.
import { anAttempt } from "../../tests/helpers/factories.ts";
import type { Visitor } from "./members.ts";
import { get, post, type Visit } from "./load.ts";

/** Conversations that a member on track B may open, each with its number of lines. */
const conversations = {
  "the-ride-home": 5,
  "the-bad-wave": 5,
  "first-slip": 4,
  "ten-years": 4,
  "rent-again": 4,
  "the-short-visit": 4,
};

/** One line of a talk: the form that says it, and the page of the talk. */
export interface Line {
  url: URL;
  cookie: string;
  form: Record<string, string>;
}

/** Starts a talk of each conversation for each of these members. Returns every line, talk by talk. */
export async function beginTalks(origin: string, databaseFile: string, members: Visitor[]) {
  for (const dialogueId of Object.keys(conversations)) {
    const url = new URL(`/dialogues/${dialogueId}`, origin);
    for (const { cookie } of members) await beginTalk(url, cookie);
  }
  return withDatabase(databaseFile, async (db) => {
    const open = await db
      .selectFrom("dialogue_attempt")
      .select(["account_id", "dialogue_id", "id"])
      .where("ended_at", "is", null)
      .execute();
    const cookies = new Map(members.map(({ id, cookie }) => [id, cookie]));
    return open.flatMap(({ account_id, dialogue_id, id }) => {
      const cookie = cookies.get(account_id);
      // Skips talks that belong to the members of another row.
      if (!cookie) return [];
      const url = new URL(`/dialogues/${dialogue_id}`, origin);
      return [linesOf(url, cookie, id, dialogue_id as keyof typeof conversations)];
    });
  });
}

/** Starts the talk at this address, or continues it. */
export async function beginTalk(url: URL, cookie: string) {
  const answer = await fetch(url, {
    method: "POST",
    headers: { cookie, origin: url.origin },
    body: new URLSearchParams({ move: "start" }),
    redirect: "manual",
  });
  await answer.text();
  if (answer.status !== 303) throw new Error(`A talk did not begin (status ${answer.status})`);
}

function linesOf(url: URL, cookie: string, attempt: string, id: keyof typeof conversations) {
  return Array.from({ length: conversations[id] }, (_, seq): Line => ({
    url,
    cookie,
    form: { move: "say", attempt, seq: String(seq), choice: `${seq + 1}-good` },
  }));
}

const ownWords =
  "I can hear how hard this week has been for you. I’m glad that you told me about it.";

/** The visit that says a line in own words at the same point. */
export function inOwnWords({ url, cookie, form: { attempt = "", seq = "" } }: Line): Visit[] {
  const form = { move: "say-own", attempt, seq, line: ownWords };
  return byScript({ url, cookie, form });
}

/** The visit that says a line with script: one request, which returns the updated talk. */
export function byScript({ url, cookie, form }: Line): Visit[] {
  return [{ ...post(new URL(`${url.pathname}/moves`, url), cookie, form), status: 200 }];
}

/** The visits that say a line without script: the form, and the page that it redirects to. */
export function byForm({ url, cookie, form }: Line): Visit[] {
  return [post(url, cookie, form), get(url, { cookie })];
}

/** Returns the number of lines that have been said in all talks. */
export function countLines(databaseFile: string) {
  return withDatabase(databaseFile, async (db) => {
    const { count } = await db
      .selectFrom("dialogue_event")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return count;
  });
}

/** Gives each member this many finished talks, with how ready they felt before and after each. */
export function practiceMuch(databaseFile: string, members: Visitor[], talks: number) {
  return withDatabase(databaseFile, (db) =>
    db.transaction().execute(async (trx) => {
      for (const { id } of members) {
        for (let talk = 1; talk <= talks; talk += 1) await finishTalk(trx, id, talk);
      }
    }),
  );
}

async function finishTalk(db: Db, accountId: string, at: number) {
  const id = await anAttempt(db, accountId, { started_at: at, ended_at: at });
  const answer = { account_id: accountId, attempt_id: id, answered_at: at };
  await db
    .insertInto("dialogue_confidence")
    .values([
      { ...answer, moment: "before", level: 2 },
      { ...answer, moment: "after", level: 4 },
    ])
    .execute();
}

async function withDatabase<Result>(file: string, use: (db: Db) => Promise<Result>) {
  const db = openDatabase(file);
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}
