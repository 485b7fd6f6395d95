import type { Db } from "#db/database";

const day = 86_400_000;
const membersAtOnce = 200;
const lessons = ["what-craft-is", "why-it-works", "what-the-research-says", "your-starting-point"];

/**
 * Adds members with numbers in place of names, each with a password, a grant, lessons that
 * they have read, a practiced talk and a statement: twelve rows. The same number makes the same rows.
 */
export async function generateMembers(db: Db, count: number, now: number) {
  for (let first = 0; first < count; first += membersAtOnce) {
    const size = Math.min(membersAtOnce, count - first);
    const numbers = Array.from({ length: size }, (_, index) => first + index);
    await db.transaction().execute((trx) => addMembers(trx, numbers, now));
  }
}

async function addMembers(trx: Db, numbers: number[], now: number) {
  const times = (number: number) => {
    const created_at = now - (number % 400) * day;
    return { created_at, updated_at: created_at };
  };
  await addAccounts(trx, numbers, times);
  const practice = numbers.map((number) => ({ number, at: times(number).created_at + day }));
  await addLearning(trx, practice);
  await addTalks(trx, practice);
  await addStatements(trx, practice);
}

type Times = (number: number) => { created_at: number; updated_at: number };

async function addAccounts(trx: Db, numbers: number[], times: Times) {
  const accounts = numbers.map((number) => ({
    ...times(number),
    id: idOf(number),
    email: `member-${number}@example.org`,
    email_verified: 1,
    alias: `Member ${number}`,
    country: "us",
    track: "A" as const,
    two_factor_enabled: 0,
    stripe_customer_id: null,
  }));
  await trx.insertInto("account").values(accounts).execute();
  const credentials = numbers.map((number) => ({
    ...times(number),
    id: `credential-${number}`,
    account_id: idOf(number),
    provider_id: "credential",
    provider_account_id: idOf(number),
    password: "no password opens this account",
  }));
  await trx.insertInto("credential").values(credentials).execute();
  const grants = numbers.map((number) => ({
    id: `grant-${number}`,
    account_id: idOf(number),
    source: "complimentary" as const,
    source_ref: null,
    status: "active" as const,
    ends_at: null,
    synced_at: times(number).created_at,
  }));
  await trx.insertInto("grant").values(grants).execute();
}

interface Practice {
  number: number;
  at: number;
}

async function addLearning(trx: Db, practice: Practice[]) {
  const read = practice.flatMap(({ number, at }) =>
    lessons.map((lesson, index) => ({
      account_id: idOf(number),
      lesson_id: `start-and-hope/${lesson}`,
      opened_at: at + index * day,
      completed_at: index % 3 === 2 ? null : at + index * day + 60_000,
    })),
  );
  await trx.insertInto("lesson_progress").values(read).execute();
}

async function addTalks(trx: Db, practice: Practice[]) {
  const attempts = practice.map(({ number, at }) => ({
    id: `attempt-${number}`,
    account_id: idOf(number),
    dialogue_id: "the-ride-home",
    version: "1",
    seed: number,
    started_at: at,
    ended_at: at + 300_000,
    ending: "calm" as const,
    debrief: null,
  }));
  await trx.insertInto("dialogue_attempt").values(attempts).execute();
  const events = practice.flatMap(({ number, at }) =>
    ["1-good", "2-mixed", "3-good"].map((choice_id, seq) => ({
      attempt_id: `attempt-${number}`,
      seq,
      type: "say" as const,
      choice_id,
      happened_at: at + seq * 60_000,
    })),
  );
  await trx.insertInto("dialogue_event").values(events).execute();
}

async function addStatements(trx: Db, practice: Practice[]) {
  const statements = practice.map(({ number, at }) => ({
    id: `statement-${number}`,
    account_id: idOf(number),
    name: "",
    recipient: "my husband",
    occasion: "",
    body: `I miss you at dinner, number ${number}. Could you eat with us on Friday?`,
    is_ready: 1,
    rubric_version: "1",
    attempt_id: null,
    line: null,
    created_at: at,
    updated_at: at,
  }));
  await trx.insertInto("statement").values(statements).execute();
}

function idOf(number: number) {
  return `member-${number}`;
}
