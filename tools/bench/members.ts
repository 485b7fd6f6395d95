import { createHash, createHmac, randomBytes } from "node:crypto";
import { openDatabase, type Db } from "../../db/database.ts";
import { loadKeySettings } from "../../db/keys/key-settings.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { newId } from "../../db/new-id.ts";
import { sealSafety } from "../../db/sealed-safety.ts";
// The benchmark creates its rows with the factories of the tests, so that both create the same rows.
import { aGrant, anAccount } from "../../tests/helpers/factories.ts";
import { lessonId } from "./lesson-under-test.ts";

export const sessionSecret = "a secret of the benchmark, long enough";

export interface Visitor {
  id: string;
  /** The Cookie header that the browser sends. */
  cookie: string;
}

export interface People {
  members: Visitor[];
  expert: Visitor;
}

// The first member lives in the country of most members.
const countries = ["au", "us", "ca", "eu", "gb", "ie", "nz", "other"];
const readFirst = ["dependence-or-addiction", "why-not-stop-suddenly"];
const neighbors = [
  "waves-and-windows",
  "isolation-in-withdrawal",
  "what-to-say",
  "long-term-prescriptions",
  "mixing-and-fake-pills",
  "one-page-guides",
];

/**
 * Fills a new database with members who may open everything. No two of the first 448 have the same
 * country and the same read lessons in the module, so that each sees a different page.
 */
export async function createPeople(file: string, count: number): Promise<People> {
  const db = openDatabase(file, keysOf(file));
  try {
    await migrateToLatest(db);
    return await db.transaction().execute(async (trx) => {
      const members: Visitor[] = [];
      for (let number = 1; number <= count; number += 1) {
        members.push(await createMember(trx, number));
      }
      return { members, expert: await createExpert(trx) };
    });
  } finally {
    await db.destroy();
  }
}

/** The keys of a database of the benchmark, for the programs that fill it and for its servers. */
export function keysOf(file: string) {
  return loadKeySettings({
    isProduction: false,
    keyStore: keyStoreOf(file),
    dataKeyFile: masterKeyOf(file),
  });
}

export function keyStoreOf(file: string) {
  return `${file}.keys`;
}

export function masterKeyOf(file: string) {
  return `${file}.master-key`;
}

async function createMember(db: Db, number: number): Promise<Visitor> {
  const { id } = await anAccount(db, {
    alias: `Reader ${number}`,
    track: "B",
    country: countries[number % countries.length]!,
  });
  await aGrant(db, id);
  const now = Date.now();
  await db
    .insertInto("safety_check")
    .values({ account_id: id, result: await sealSafety(db, id, "go"), checked_at: now })
    .execute();
  const pattern = Math.floor(number / countries.length);
  const read = [...readFirst, ...neighbors.filter((_, bit) => pattern & (1 << bit))];
  // The lesson under test opens after two other lessons. It is also the lesson opened last, so that
  // opening it again changes no row.
  await db
    .insertInto("lesson_progress")
    .values([
      { account_id: id, lesson_id: lessonId, opened_at: now, completed_at: null },
      ...read.map((lesson) => ({
        account_id: id,
        lesson_id: `benzodiazepines/${lesson}`,
        opened_at: now - 1000,
        completed_at: now - 1000,
      })),
    ])
    .execute();
  return { id, cookie: await signIn(db, id) };
}

async function createExpert(db: Db): Promise<Visitor> {
  const { id } = await anAccount(db, {
    alias: "Dr. Vale",
    roles: ["expert"],
    two_factor_enabled: 1,
  });
  return { id, cookie: await signIn(db, id) };
}

/** Creates the row and the cookie of a session as the app does. */
export async function signIn(db: Db, accountId: string) {
  const token = randomBytes(32).toString("base64url");
  const now = Date.now();
  await db
    .insertInto("session")
    .values({
      id: newId(),
      account_id: accountId,
      token: createHash("sha256").update(token).digest("base64url"),
      expires_at: now + 86_400_000,
      last_seen_at: now,
      confirmed_at: now,
      second_factor_at: now,
      user_agent: null,
      created_at: now,
      updated_at: now,
    })
    .execute();
  const signature = createHmac("sha256", sessionSecret).update(token).digest("base64");
  return `kw=${encodeURIComponent(`${token}.${signature}`)}`;
}
