import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, rm, utimes } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { symmetricEncrypt } from "better-auth/crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addJob } from "#db/jobs";
import { addMasterKey } from "#db/keys/master-keys";
import { migrationNames } from "#db/migrate";
import { setReadOnly } from "#db/read-only";
import { createSeal } from "#db/sealed";
import { readState, writeState } from "#db/site-state";
import { anAccount } from "#tests/helpers/factories";
import { isOnPostgres } from "#tests/helpers/new-database";
import { startInstallation, type Changes, type Installation } from "./an-installation";

let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation();
  await anAccount(installation.site.db, { email: "linden@example.org" });
});

afterAll(() => installation.close());

/** Runs `npm run doctor` as the operator does. */
async function theCommand(words: string[], env: NodeJS.ProcessEnv = installation.site.env) {
  const child = spawn("node", ["tools/doctor/start.mjs", ...words], { env });
  const [said, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { code: code as number, said, complaint };
}

test("the command prints what to do, and ends with 1 for a problem and 2 for wrong words", async () => {
  const first = await theCommand(["--backups", installation.backups]);
  expect(first).toMatchObject({ code: 1, complaint: "" });
  expect(first.said).toMatch(/^PROBLEM SITE_URL is .*\n {8}Set SITE_URL to the address/m);
  expect(first.said).toMatch(/^ok {6}The secrets fit the data\.$/m);
  expect(first.said).toMatch(/\d problems, \d warnings\n$/);

  const wrong = await theCommand([], {
    ...installation.site.env,
    SESSION_SECRET: "short",
    STRIPE_API_BASE: "",
  });
  expect(wrong).toMatchObject({ code: 1, said: "" });
  expect(wrong.complaint).toMatch(/SESSION_SECRET must be at least 32 characters/);

  expect(await theCommand(["--bakcups"])).toMatchObject({ code: 2 });
});

test("a sound installation has no fault, and the doctor leaves it as it was", async () => {
  // The site fills its search index beside its first requests.
  await expect.poll(() => readState(installation.site.db, "search-index")).toBeTruthy();
  const before = await installation.site.db
    .selectFrom("site_state")
    .selectAll()
    .orderBy("name")
    .execute();
  expect(await installation.faultsWith()).toEqual([]);
  const unchanged = before.filter(({ name }) => name !== "write-check");
  const after = await installation.site.db
    .selectFrom("site_state")
    .selectAll()
    .orderBy("name")
    .execute();
  expect(after.filter(({ name }) => name !== "write-check")).toEqual(unchanged);
});

const wrongSettings: [string, Changes, RegExp][] = [
  ["development mode", { NODE_ENV: "development" }, /NODE_ENV=production/],
  ["plain http", { SITE_URL: "http://kithwell.test" }, /Get a certificate/],
  ["a server open to everyone", { HOST: "0.0.0.0" }, /Set HOST=127.0.0.1/],
  ["no mail server", { SMTP_URL: "" }, /Set SMTP_URL/],
  ["a mail server that is not there", { SMTP_URL: "smtp://127.0.0.1:1" }, /host and the port/],
  ["a refused key of Stripe", { STRIPE_SECRET_KEY: "sk_wrong" }, /Copy the key again/],
  ["an unknown price", { STRIPE_PRICE_MONTHLY: "price_gone" }, /Copy the id of the price/],
  ["mixed prices", { STRIPE_PRICE_YEARLY: "price_kw_month" }, /mixed up/],
  ["a Stripe that is not there", { STRIPE_API_BASE: "http://127.0.0.1:1" }, /may open https:/],
  ["a site that is not there", { SITE_URL: "http://localhost:1" }, /the server and the proxy run/],
  ["master keys that are gone", { DATA_KEY_FILE: "/nowhere/data.key" }, /Put the copy back/],
];

test.each(wrongSettings)("names %s and says what to do", async (_, changes, advice) => {
  expect(await installation.faultsWith(changes)).toContainEqual(expect.stringMatching(advice));
});

test("names a database that is not there, and creates none", async () => {
  const nowhere: Changes = isOnPostgres
    ? { DATABASE_URL: installation.site.databaseAddress.replace(/\/[^/]*$/, "/nowhere") }
    : { DATABASE_FILE: path.join(installation.backups, "nowhere", "none.sqlite") };
  const faults = await installation.faultsWith(nowhere);
  expect(faults).toContainEqual(expect.stringMatching(/There is no database .*Correct DATABASE_/));
});

test("names secrets that do not fit the data", async () => {
  const { id } = await anAccount(installation.site.db, { email: "dana@example.org" });
  await createSeal(installation.site.db, id);
  const file = path.join(installation.backups, "..", `${path.basename(installation.backups)}.key`);
  await addMasterKey(file);
  expect(await installation.faultsWith({ DATA_KEY_FILE: file })).toContainEqual(
    expect.stringMatching(/older key stays on its own line/),
  );
  await rm(file);

  const secret = await symmetricEncrypt({
    key: installation.site.env.SESSION_SECRET!,
    data: "JBSWY3DPEHPK3PXP",
  });
  const factor = { id: "f1", account_id: id, secret, backup_codes: "[]", verified: 1 } as const;
  await installation.site.db
    .insertInto("second_factor")
    .values({ ...factor, failed_verification_count: 0, locked_until: null })
    .execute();
  expect(await installation.faultsWith()).toEqual([]);
  expect(
    await installation.faultsWith({ SESSION_SECRET: "another secret that is long enough" }),
  ).toContainEqual(expect.stringMatching(/SESSION_SECRET is not the one .* second-factor reset/));
});

test("names a key store of another database", async () => {
  const own = (await readState(installation.site.db, "key-store"))!;
  const set = (mark: string) => () =>
    writeState(installation.site.db, "key-store", mark, Date.now());
  expect(await installation.faultsWhile(set("another"), set(own))).toContainEqual(
    expect.stringMatching(/KEY_STORE is not the key store of this database/),
  );
});

test("names what holds up the work: read-only mode, jobs that were given up, jobs nobody does", async () => {
  const readOnly = (isOn: boolean) => () => setReadOnly(installation.site.db, isOn, Date.now());
  expect(await installation.faultsWhile(readOnly(true), readOnly(false))).toContainEqual(
    expect.stringMatching(/npm run db -- read-only off/),
  );
  const late = { id: "late", name: "no-such-work", payload: "null", runAt: Date.now() - 3_600_000 };
  const drop = () => installation.site.db.deleteFrom("job").where("id", "=", "late").execute();
  expect(
    await installation.faultsWhile(() => addJob(installation.site.db, late, Date.now()), drop),
  ).toContainEqual(
    expect.stringMatching(/No server does the waiting work \(no-such-work\), for 60 minutes/),
  );
  const giveUp = async () => {
    await addJob(installation.site.db, late, Date.now());
    await installation.site.db
      .updateTable("job")
      .set({ dead_at: 1 })
      .where("id", "=", "late")
      .execute();
  };
  expect(await installation.faultsWhile(giveUp, drop)).toContainEqual(
    expect.stringMatching(/1 job was given up: no-such-work. .*jobs retry all/),
  );
});

test("names a database of another release", async () => {
  const newest = migrationNames.at(-1)!;
  const rename = (from: string, to: string) => () =>
    sql`update kysely_migration set name = ${to} where name = ${from}`.execute(
      installation.site.db,
    );
  const newer = "9999-of-tomorrow";
  expect(
    await installation.faultsWhile(rename(newest, newer), rename(newer, newest)),
  ).toContainEqual(
    expect.stringMatching(/A newer release has changed the database \(9999-of-tomorrow\)/),
  );
});

test("names files that others can read, and a clock that is wrong", async () => {
  const mode = (bits: number) => () => chmod(installation.site.dataKeyFile, bits);
  expect(await installation.faultsWhile(mode(0o644), mode(0o600))).toContainEqual(
    expect.stringMatching(/data.key can be read by other users .*chmod 600/),
  );
  expect(await installation.faultsWith({}, { now: Date.now() + 120_000 })).toContainEqual(
    expect.stringMatching(/clock is 1[12]\d seconds ahead of .*timedatectl/),
  );
});

test("names backups that are missing, old, or beside the keys", async () => {
  const file = path.join(installation.backups, "tonight.backup");
  const fromDaysAgo = (days: number) => () => {
    const at = new Date(Date.now() - days * 24 * 3_600_000);
    return utimes(file, at, at);
  };
  expect(await installation.faultsWhile(fromDaysAgo(3), fromDaysAgo(0))).toContainEqual(
    expect.stringMatching(/The newest backup is 3 days old\. .*backup FILE/),
  );
  expect(
    await installation.faultsWith({}, { backups: path.join(installation.backups, "none") }),
  ).toContainEqual(expect.stringMatching(/There is no file or folder/));
  expect(
    await installation.faultsWith({}, { backups: path.dirname(installation.site.dataKeyFile) }),
  ).toContainEqual(expect.stringMatching(/The master keys lie beside the backups/));
});
