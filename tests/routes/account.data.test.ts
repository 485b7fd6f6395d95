import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { keyStoreOf } from "#db/database";
import { heldData } from "#db/held-data";
import { findJob } from "#db/jobs";
import { createSeal } from "#db/sealed";
import { db } from "~/db.server";
import { findSession } from "~/features/membership/find-session.server";
import { endCustomerJob } from "~/features/membership/stripe/end-customer.server";
import { changeOfMind, eraseAccountJob } from "~/features/own-data/erase-account.server";
import { heldKinds } from "~/features/own-data/held-kinds";
import { copiedTables } from "~/features/own-data/held-rows.server";
import { hashPassword } from "~/features/accounts/password/password-hash.server";
import { runNextJob } from "~/jobs/run-job.server";
import { action, loader } from "~/routes/account.data";
import { isoDay } from "~/time";
import * as copy from "~/routes/account.data_.copy";
import * as erased from "~/routes/erased";
import { anAccount } from "#tests/helpers/factories";
import { cookieOf, routeArgs, thrownBy } from "#tests/helpers/route-args";
import { newId } from "#db/new-id";

const password = "six boats out on the bay";
const erasing = { ready: "on", when: "now", word: "erase", password };

async function aPerson() {
  const account = await anAccount(db, { stripe_customer_id: `cus_${newId()}` });
  const times = { created_at: 1, updated_at: 1 };
  const empty = { access_token: null, refresh_token: null, id_token: null, scope: null };
  const never = { access_token_expires_at: null, refresh_token_expires_at: null };
  const provider = { provider_id: "credential", provider_account_id: account.id };
  await db
    .insertInto("credential")
    .values({
      ...{ id: newId(), account_id: account.id, password: await hashPassword(password) },
      ...{ ...provider, ...empty, ...never, ...times },
    })
    .execute();
  await createSeal(db, account.id);
  return account;
}

async function send(as: { id: string }, form: Record<string, string>) {
  const args = await routeArgs("/account/data", { as, form });
  return { args, answer: (await action(args)) as Response & { init?: { status: number } } };
}

const isThere = async (id: string) =>
  (await db.selectFrom("account").select("id").where("id", "=", id).execute()).length === 1;

test("the page and the copy name every table that the register says is copied", () => {
  const named = heldKinds.flatMap(({ tables }) => tables);
  expect(named.toSorted()).toEqual(copiedTables.toSorted());
  for (const table of copiedTables) expect(heldData[table].person).not.toBeNull();
});

test("the counts are those of the member alone", async () => {
  const [as, other] = [await aPerson(), await aPerson()];
  for (const lesson_id of ["a", "b"]) {
    const read = { account_id: as.id, lesson_id, opened_at: 1, completed_at: null };
    await db.insertInto("lesson_progress").values(read).execute();
  }
  expect((await loader(await routeArgs("/account/data", { as }))).counts.lessons).toBe(2);
  expect((await loader(await routeArgs("/account/data", { as: other }))).counts.lessons).toBe(0);
});

test("the copy asks for the password again after ten minutes, and is recorded", async () => {
  const as = await aPerson();
  const args = await routeArgs("/account/data/copy", { as });
  const answer = await copy.loader(args);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  expect(Object.keys(files)).toEqual(["notes.html", "notes.json"]);
  expect(JSON.parse(strFromU8(files["notes.json"]!)).account).toMatchObject([{ email: as.email }]);
  const entry = await db
    .selectFrom("audit_entry")
    .select(["action", "actor", "subject"])
    .orderBy("seq", "desc")
    .executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ action: "account.export", actor: entry.subject });

  await db.updateTable("session").set({ confirmed_at: 1 }).execute();
  const asked = (await thrownBy(copy.loader(args))) as Response;
  expect(asked.headers.get("Location")).toBe("/account/confirm?next=%2Faccount%2Fdata%2Fcopy");
});

test.each([
  [{ ready: "" }, "ready"],
  [{ word: "delete" }, "word"],
  [{ when: "never" }, "when"],
  [{ password: "not the password" }, ""],
])("an account is not erased with %o", async (wrong, field) => {
  const as = await aPerson();
  const { answer } = await send(as, { ...erasing, ...wrong });

  const refused = answer as unknown as { data: { error: object }; init: { status: number } };
  expect(refused.init.status).toBe(400);
  expect(Object.keys(refused.data.error)).toEqual([field]);
  expect(await findJob(db, `erase ${as.id}`)).toBeNull();
});

test("staff cannot erase the account whose acts the audit log names", async () => {
  const as = await anAccount(db, { roles: ["expert"] });
  const args = await routeArgs("/account/data", { as, form: erasing });
  expect(await thrownBy(action(args))).toMatchObject({ init: { status: 404 } });
});

test("a member can change their mind for 14 days", async () => {
  const as = await aPerson();
  const began = Date.now();
  await send(as, { ...erasing, when: "later" });

  const { erasesOn } = await loader(await routeArgs("/account/data", { as }));
  expect(erasesOn).toBe(isoDay(began + changeOfMind, "UTC"));
  expect(await runNextJob(db, [eraseAccountJob])).toBe(false);

  await send(as, { intent: "stay" });
  expect((await loader(await routeArgs("/account/data", { as }))).erasesOn).toBeNull();
  expect(await isThere(as.id)).toBe(true);
});

test("erasing now signs out, erases rows and key, ends the customer, and gives a receipt", async () => {
  const as = await aPerson();
  const sent = send(as, { ...erasing, word: " Erase" });
  await expect.poll(() => findJob(db, `erase ${as.id}`)).not.toBeNull();
  expect(await runNextJob(db, [eraseAccountJob])).toBe(true);
  const { answer, args } = await sent;

  expect(answer.headers.get("Location")).toBe("/erased");
  expect(await findSession(db, args.request)).toBeNull();
  expect(await isThere(as.id)).toBe(false);
  expect(await keyStoreOf(db).listErasedAccounts()).toContain(as.id);
  const end = await findJob(db, `end ${as.stripe_customer_id}`);
  expect(end).not.toBeNull();

  const cookies = answer.headers.getSetCookie();
  expect(cookies[0]).toMatch(/^kw=; Max-Age=0/);
  const carried = cookieOf(cookies.at(-1)!);
  const shown = await erased.loader(await routeArgs("/erased", { headers: { Cookie: carried } }));
  expect(shown).toMatchObject({ isDone: true, proof: expect.stringMatching(/^(\w{4} ?){4}$/) });
  expect(shown.erased).toContainEqual({ title: "Your account", count: 1 });
  const forged = await routeArgs("/erased", { headers: { Cookie: `${carried}x` } });
  expect(((await thrownBy(erased.loader(forged))) as Response).headers.get("Location")).toBe("/");
});

test("an erasure that was killed anywhere is finished by the next run", async () => {
  const as = await aPerson();
  const killed = { id: newId(), now: Date.now() };
  await eraseAccountJob.add(db, { accountId: as.id }, { key: `erase ${as.id}` });
  // The process died after the key was gone, while it held the job.
  await keyStoreOf(db).eraseKeysOf(as.id);
  const lease = { lease: "a dead process", lease_ends_at: killed.now - 1, attempts: 1 };
  await db.updateTable("job").set(lease).where("key", "=", `erase ${as.id}`).execute();
  expect(await runNextJob(db, [eraseAccountJob])).toBe(true);
  expect(await isThere(as.id)).toBe(false);

  // The process died after the rows were gone.
  await eraseAccountJob.run(db, JSON.stringify({ accountId: as.id }), killed);
  const begun = { accountId: as.id, customer: "cus_of_the_command" };
  await eraseAccountJob.run(db, JSON.stringify(begun), killed);
  expect(await findJob(db, "end cus_of_the_command")).not.toBeNull();
  await endCustomerJob.add(db, { customer: "cus" }, { key: `end ${as.stripe_customer_id}` });
  const ends = await db.selectFrom("job").where("name", "=", "end customer").selectAll().execute();
  expect(ends.filter(({ key }) => key === `end ${as.stripe_customer_id}`)).toHaveLength(1);
});
