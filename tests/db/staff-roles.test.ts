import { expect, test } from "vitest";
import { endRole, giveRole } from "#db/staff-roles";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { startSession } from "~/features/accounts/session/session.server";

async function anAccountWithSession() {
  const db = await testDb();
  const { id, email } = await anAccount(db, { alias: "Dana" });
  const roles = () =>
    db.selectFrom("staff_role").select(["role", "name", "credential"]).orderBy("role").execute();
  const sessions = async () => (await db.selectFrom("session").select("id").execute()).length;
  return { db, id, email, roles, sessions };
}

test("an account can have several roles, each with its own name and credential", async () => {
  const { db, email, roles } = await anAccountWithSession();

  await giveRole(db, email, { role: "expert", name: "Dana Whitfield", credential: "LCSW" }, 1);
  await giveRole(db, email, { role: "reviewer" }, 2);

  expect(await roles()).toEqual([
    { role: "expert", name: "Dana Whitfield", credential: "LCSW" },
    { role: "reviewer", name: "Dana", credential: "" },
  ]);
});

test("a role that is given again changes only what is named", async () => {
  const { db, email, roles } = await anAccountWithSession();
  await giveRole(db, email, { role: "expert", name: "Dana Whitfield", credential: "LCSW" }, 1);

  await giveRole(db, email, { role: "expert", credential: "PsyD" }, 2);

  expect(await roles()).toEqual([{ role: "expert", name: "Dana Whitfield", credential: "PsyD" }]);
});

test("a change of roles ends the account's sessions", async () => {
  const { db, id, email, roles, sessions } = await anAccountWithSession();
  await startSession(db, id);
  await giveRole(db, email, { role: "expert" }, 1);
  expect(await sessions()).toBe(0);

  await startSession(db, id);
  await endRole(db, email, "expert", 2);
  expect(await sessions()).toBe(0);
  expect(await roles()).toEqual([]);
});

test("a role that the account does not have cannot be taken away", async () => {
  const { db, email } = await anAccountWithSession();

  await expect(endRole(db, email, "admin", 1)).rejects.toThrow(`${email} is no admin.`);
});
