import type { Db } from "#db/database";
import { demoPassword, people } from "#db/seed/people";
import { writeDown } from "./write-down.ts";

const day = 86_400_000;

/** The lines that the member says, in order. `rewind` takes the last line back. */
interface Talk {
  dialogueId: string;
  moves: string[];
  /** How ready the member felt, from 1 to 5: before the talk, and after it if the talk is finished. */
  ready: [before: number, after?: number];
  /** Days ago. */
  ago: number;
}

const talks: Talk[] = [
  {
    dialogueId: "the-ride-home",
    moves: ["1-good", "2-harmful", "rewind", "2-good", "3-good", "4-mixed", "5-good"],
    ready: [1, 3],
    ago: 9,
  },
  {
    dialogueId: "first-slip",
    moves: ["1-mixed", "quiet-good", "3-good", "4-good"],
    ready: [2, 4],
    ago: 4,
  },
  // Not finished.
  { dialogueId: "sober-saturday", moves: ["1-good", "2-mixed"], ready: [3], ago: 1 },
];

/**
 * Practices a few conversations and saves a few statements as the first member. Posts the site's own
 * forms as a browser without script does.
 */
export async function practice(db: Db, siteUrl: string) {
  const [{ email } = { email: "" }] = people;
  const { id } = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  const visit = await signIn(siteUrl, email);
  for (const talk of talks) await hold(db, visit, id, talk);
  await writeDown(db, visit, id);
  await db.deleteFrom("session").where("account_id", "=", id).execute();
}

export type Post = (path: string, fields: Record<string, string>) => Promise<Response>;

async function hold(db: Db, post: Post, accountId: string, talk: Talk) {
  const { dialogueId, moves, ready, ago } = talk;
  const path = `/dialogues/${dialogueId}`;
  const [before, after] = ready;
  await post(path, { move: "start", confidence: String(before) });
  const { id: attempt } = await db
    .selectFrom("dialogue_attempt")
    .select("id")
    .where("account_id", "=", accountId)
    .where("dialogue_id", "=", dialogueId)
    .executeTakeFirstOrThrow();
  for (const [seq, move] of moves.entries()) {
    const place = { attempt, seq: String(seq) };
    const said = { ...place, move: "say", choice: move };
    await post(path, move === "rewind" ? { ...place, move } : said);
  }
  if (after) {
    await post(`${path}/debrief/${attempt}`, { intent: "keep", confidence: String(after) });
  }
  await moveBack(db, attempt, ago * day);
}

// Moves the talk into the past. Without this, all talks would have taken place at the same moment.
async function moveBack(db: Db, attemptId: string, ms: number) {
  await db
    .updateTable("dialogue_attempt")
    .set((eb) => ({
      started_at: eb("started_at", "-", ms),
      ended_at: eb("ended_at", "-", ms),
    }))
    .where("id", "=", attemptId)
    .execute();
  await db
    .updateTable("dialogue_confidence")
    .set((eb) => ({ answered_at: eb("answered_at", "-", ms) }))
    .where("attempt_id", "=", attemptId)
    .execute();
  await db
    .updateTable("dialogue_event")
    .set((eb) => ({ happened_at: eb("happened_at", "-", ms) }))
    .where("attempt_id", "=", attemptId)
    .execute();
}

async function signIn(siteUrl: string, email: string): Promise<Post> {
  const send = async (path: string, fields: Record<string, string>, cookie: string) => {
    const answer = await fetch(new URL(path, siteUrl), {
      method: "POST",
      headers: { Origin: siteUrl, Cookie: cookie },
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
    await answer.arrayBuffer();
    if (answer.status < 300 || answer.status > 399) {
      throw new Error(`${path} answered ${answer.status} to ${JSON.stringify(fields)}`);
    }
    return answer;
  };
  const signedIn = await send("/sign-in", { email, password: demoPassword }, "");
  const cookies = signedIn.headers.getSetCookie().map((line) => line.split(";", 1)[0]);
  return (path, fields) => send(path, fields, cookies.join("; "));
}
