import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { erasureJob } from "#db/erase";
import { addJob } from "#db/jobs";
import { keyStoreOf, openDatabase, type Db } from "#db/database";
import { saveStatement } from "~/features/statements/save-statement.server";
import { changeStatement } from "~/features/statements/statements.server";
import { anAccount } from "#tests/helpers/factories";
import { isOnPostgres } from "#tests/helpers/new-database";
import { rounds, seed, seededNumbers } from "#tests/helpers/soak";
import { testKeys } from "#tests/helpers/test-keys";
import { aDatabase, runCommand, using } from "./databases";

test("an erased account leaves no row", async () => {
  const address = await aDatabase();
  const email = "linden@example.org";
  await using(address, async (db) => {
    const account = await anAccount(db, { email, stripe_customer_id: "cus_Linden" });
    await aStatement(db, account.id, "Words for nobody else.");
  });

  expect(await runCommand(address, ["erase", "Linden@example.org"])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/Delete the customer cus_Linden at Stripe/),
  });

  await using(address, async (db) => {
    for (const table of ["account", "statement", "statement_version"] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });
  expect(await runCommand(address, ["erase", email])).toMatchObject({ code: 1 });
});

test("erasing that was cut off after the keys can be run again", async () => {
  const address = await aDatabase();
  await using(address, async (db) => {
    const { id } = await anAccount(db, { email: "linden@example.org" });
    await keyStoreOf(db).eraseKeysOf(id);
  });

  expect(await runCommand(address, ["erase", "linden@example.org"])).toMatchObject({ code: 0 });

  await using(address, async (db) => {
    expect(await db.selectFrom("account").selectAll().execute()).toEqual([]);
  });
});

test.skipIf(isOnPostgres)(
  "an erased account leaves no trace in the file or in its log",
  async () => {
    const file = await aDatabase();
    const secret = "the tin behind the boiler";
    const server = openDatabase(file, testKeys(file));
    onTestFinished(() => server.destroy());
    const { id } = await anAccount(server, { email: "linden@example.org" });
    await aResponse(server, id, secret);
    await aStatement(server, id, `${secret}, said`);
    expect(await bytesOf(file)).toContain(secret);

    expect(await runCommand(file, ["erase", "linden@example.org"])).toMatchObject({ code: 0 });

    const bytes = await bytesOf(file);
    expect([bytes.includes(secret), bytes.includes("linden@example.org")]).toEqual([false, false]);
  },
);

test(`erasing that is killed anywhere finishes when it is run again (seed ${seed})`, async () => {
  const address = await aDatabase();
  const server = openDatabase(address, testKeys(address));
  onTestFinished(() => server.destroy());
  const random = seededNumbers();
  const other = await anAccount(server);
  await aResponse(server, other.id, "a tin that stays");

  for (let round = 0; round < rounds({ sample: 3, soak: 200 }); round += 1) {
    const email = `linden${round}@example.org`;
    const customer = `cus_${round}`;
    const { id } = await anAccount(server, { email, stripe_customer_id: customer });
    await aResponse(server, id, "the tin behind the boiler");
    const killed = anEraser(address, email);
    await killed.begun;
    await pause(random() * 40);
    killed.child.kill("SIGKILL");
    await killed.ended;
    if (killed.said().includes("is erased")) continue;
    const again = anEraser(address, email);
    expect(await again.ended).toEqual([0, null]);
    expect(again.said()).toContain(`Delete the customer ${customer} at Stripe`);
  }
  expect(await server.selectFrom("job").select("key").execute()).toEqual([]);

  const left = await server.selectFrom("account").select("id").execute();
  expect(left).toEqual([{ id: other.id }]);
  const responses = await server.selectFrom("exercise_response").select("response").execute();
  expect(responses).toEqual([{ response: "a tin that stays" }]);
  if (isOnPostgres) return;
  const bytes = await bytesOf(address);
  const planted = ["a tin that stays", "the tin behind the boiler", "linden"];
  expect(planted.map((words) => bytes.includes(words))).toEqual([true, false, false]);
}, 3_600_000);

test("erasing that was cut off after the account was gone is finished, and names the customer", async () => {
  const address = await aDatabase();
  await using(address, async (db) => {
    const { id } = await anAccount(db);
    for (const accountId of [id, "gone"]) {
      const payload = JSON.stringify({ accountId, customer: "cus_Linden" });
      const job = { name: erasureJob.name, key: erasureJob.keyOf(accountId), payload, runAt: 0 };
      await addJob(db, job, 0);
    }
  });

  expect(await runCommand(address, ["erase", "linden@example.org"])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/begun before: 1\. .* Delete the customer cus_Linden at Stripe/),
  });

  await using(address, async (db) => {
    // Somebody else's erasure, which waits for its day, stays.
    expect(await db.selectFrom("account").select("id").execute()).toHaveLength(1);
    expect(await db.selectFrom("job").select("id").execute()).toHaveLength(1);
  });
  expect(await runCommand(address, ["erase", "linden@example.org"])).toMatchObject({ code: 1 });
});

function anEraser(address: string, email: string) {
  const words = ["tests/db/eraser.ts", address, testKeys(address).address, email];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let printed = "";
  child.stdout.on("data", (bytes: Buffer) => (printed += bytes.toString()));
  return {
    child,
    begun: once(child.stdout, "data"),
    ended: once(child, "close"),
    said: () => printed,
  };
}

async function aResponse(db: Db, accountId: string, response: string) {
  const exercise = { lesson_id: "a", exercise_id: "b", kind: "reflect", saved_at: 1 } as const;
  await db
    .insertInto("exercise_response")
    .values({ ...exercise, account_id: accountId, response })
    .execute();
}

/** Saves a statement and changes it, so that it has a version. */
async function aStatement(db: Db, accountId: string, body: string) {
  const words = { recipient: "", occasion: "", name: "" };
  const reading = { isReady: true, rubricVersion: "1" };
  const id = (await saveStatement(db, accountId, { ...words, body }, reading, 1))!;
  await changeStatement(db, accountId, id, { ...words, body: "Other words." }, "1", 2);
}

async function bytesOf(file: string) {
  const parts = await Promise.all([readFile(file), readFile(`${file}-wal`)]);
  return Buffer.concat(parts).toString("latin1");
}
