import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { restoreDatabase } from "#db/backup";
import { openDatabase, type Db } from "#db/database";
import { heldData } from "#db/held-data";
import { ErasedKey } from "#db/keys/key-store";
import { readMasterKeys } from "#db/keys/master-keys";
import { findQuestionSeal, getSeal } from "#db/sealed";
import type { Database } from "#db/schema";
import { sessionSecret } from "#tools/bench/members";
import { startSite, type Site } from "#tests/helpers/site";
import { listEntries } from "~/features/journal/journal.server";
import { listRatings } from "~/features/lessons/exercises/life-ratings.server";
import { listNotes } from "~/features/lessons/exercises/responses.server";
import { listObservations } from "~/features/observations/observations.server";
import { planForms } from "~/features/plans/plan-forms";
import { listPlans } from "~/features/plans/plans.server";
import { findThread } from "~/features/questions/thread.server";
import { findSafetyCheck } from "~/features/safety/safety-check.server";
import { findStatement, listStatements } from "~/features/statements/statements.server";
import { exportStatements } from "~/features/statements/statement-export.server";
import { anEmptyDatabase, hasBackupPrograms, runCommand } from "../databases";
import { planted, plantWords } from "./plant-words";
import { filesOfDatabase, readBackup, valuesOf } from "./stored-bytes";

// Each test goes on from the one before: words are planted, moved, given new keys, and erased.
let site: Site;
let member: Awaited<ReturnType<typeof plantWords>>;
let other: Awaited<ReturnType<typeof plantWords>>;
let folder: string;
let backup: string;

beforeEach(({ skip }) => skip(!hasBackupPrograms, "The PostgreSQL client is not installed."));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "planted-words-"));
  site = await startSite({ SESSION_SECRET: sessionSecret, LOG_LEVEL: "debug" });
  member = await plantWords(site);
  other = await plantWords(site);
  backup = path.join(folder, "backup");
  await run(["backup", backup]);
}, 300_000);
afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

test("every column for words holds some, and each of them is sealed", async () => {
  for (const [table, { columns }] of Object.entries(heldData)) {
    for (const [column, kind] of Object.entries(columns)) {
      if (kind !== "words" || notPlanted.has(`${table}.${column}`)) continue;
      const values = await valuesOf(site.db, table as keyof Database, column);
      expect(values, `${table}.${column}`).not.toEqual([]);
      for (const value of values) expect(value, `${table}.${column}`).toMatch(/^s1\.[\w-]{38,}$/);
    }
  }
});

/** The planted words hold no cue, and none is a line of a talk. */
const notPlanted = new Set(["question.cue", "question.soft_cue", "statement.line"]);

test("planted words are in no file of the database, no log, no mail and no backup", async () => {
  const mail = await site.mail.waitFor({ to: member.email, subject: "reply" });
  expect(JSON.stringify([mail, site.mail.messages])).not.toContain(planted);
  expect(site.output()).toContain("POST");
  expect(site.output()).not.toContain(planted);

  const files = await filesOfDatabase(site);
  expect(files.some((bytes) => bytes.includes(member.email))).toBe(true);
  expect(files.filter((bytes) => bytes.includes(planted))).toEqual([]);

  const dump = await readBackup(backup);
  expect(dump.includes(member.email)).toBe(true);
  expect(dump.includes(planted)).toBe(false);
});

test("words that were moved to another row or another column are refused", async () => {
  const { db } = site;
  const [one, two] = await listStatements(db, member.id);
  const stored = await rowOf(db, one!.id);
  const change = (set: Partial<typeof stored>) =>
    db.updateTable("statement").set(set).where("id", "=", one!.id).execute();

  await change({ body: (await rowOf(db, two!.id)).body });
  await expect(findStatement(db, member.id, one!.id)).rejects.toThrow(/were changed/);
  await change({ body: stored.name });
  await expect(findStatement(db, member.id, one!.id)).rejects.toThrow(/were changed/);
  await change({ body: stored.body });
  expect(await findStatement(db, member.id, one!.id)).toMatchObject(one!);

  const [theirs] = await valuesOf(db, "question", "body", other.question);
  const [mine] = await valuesOf(db, "question", "body", member.question);
  await setBody(db, member.question, theirs!);
  await expect(findThread(db, member.id, member.question)).rejects.toThrow(/were changed/);
  await setBody(db, member.question, mine!);
});

test("rotating the master key loses no word, and the older key opens none", async () => {
  const before = await readEverything(site.db, member);
  expect(before).toContain(planted);
  const older = readMasterKeys(site.dataKeyFile);

  expect(await run(["new-key", site.dataKeyFile])).toMatchObject({ code: 0 });
  expect(await run(["rotate-key"])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^5 data keys/),
  });

  const [newest] = readMasterKeys(site.dataKeyFile);
  await withKeys(site.databaseAddress, [newest], async (db) => {
    expect(await readEverything(db, member)).toBe(before);
    expect(await readEverything(db, other)).toContain(planted);
  });
  await withKeys(site.databaseAddress, older, async (db) => {
    await expect(readEverything(db, member)).rejects.toThrow(/not in DATA_KEY_FILE/);
  });
});

test("after erasing, an older backup opens no word of that member, and every word of others", async () => {
  const restored = await anEmptyDatabase();
  await restoreDatabase(backup, restored, { force: false });
  const keys = readMasterKeys(site.dataKeyFile);
  await withKeys(restored, keys, async (db) => {
    expect(await readEverything(db, member)).toContain(planted);
  });

  expect(await run(["erase", member.email])).toMatchObject({ code: 0 });

  await withKeys(restored, keys, async (db) => {
    await expect(getSeal(db, member.id)).rejects.toThrow(ErasedKey);
    expect(await findQuestionSeal(db, member.question)).toBeNull();
    expect(await findThread(db, member.id, member.question)).toBeNull();
    expect(await readEverything(db, other)).toContain(planted);
  });
});

/** Opens a database with the key store of the site and these master keys. */
async function withKeys(
  address: string,
  masterKeys: ReturnType<typeof readMasterKeys>,
  work: (db: Db) => Promise<void>,
) {
  const db = openDatabase(address, { address: site.keyStore, masterKeys });
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}

const plans = planForms.map(({ kind }) => kind);

async function readEverything(db: Db, { id, question }: typeof member) {
  return JSON.stringify([
    await exportStatements(db, id),
    await listNotes(db, id),
    await listRatings(db, id, "UTC"),
    await listObservations(db, id),
    await listEntries(db, id, { limit: 10 }),
    await listPlans(db, id, plans),
    await findThread(db, id, question),
    await findSafetyCheck(db, id),
  ]);
}

/** Runs a command with the keys of the site. */
function run(words: string[]) {
  const keys = { KEY_STORE: site.keyStore, DATA_KEY_FILE: site.dataKeyFile };
  return runCommand(site.databaseAddress, words, keys);
}

function rowOf(db: Db, id: string) {
  return db
    .selectFrom("statement")
    .select(["name", "body"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

async function setBody(db: Db, id: string, body: string) {
  await db.updateTable("question").set({ body }).where("id", "=", id).execute();
}
