import { expect, test } from "vitest";
import { changeRole, listStaff, RoleChange } from "~/features/admin/staff.server";
import { startSession } from "~/features/accounts/session/session.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("an admin gives a role with the name shown, changes it, and ends it", async () => {
  const db = await testDb();
  const admin = await anAccount(db, { roles: ["admin"], alias: "Philippa Ives" });
  const { id, email } = await anAccount(db);
  await startSession(db, id);
  const give = { intent: "give", email, role: "expert", name: "Dana Whitfield" };
  const change = (form: object) => changeRole(db, admin.id, RoleChange.parse(form), 1);

  expect(await change(give)).toBe("done");
  expect(await db.selectFrom("session").select("id").execute()).toEqual([]);
  expect(await change({ ...give, credential: "LCSW" })).toBe("done");
  expect(await listStaff(db)).toMatchObject([
    { role: "admin", name: "Philippa Ives" },
    { role: "expert", name: "Dana Whitfield", credential: "LCSW", hasSecondFactor: false },
  ]);
  expect(JSON.stringify(await listStaff(db))).not.toContain(email);

  expect(await change({ intent: "end", account: id, role: "expert" })).toBe("done");
  expect(await change({ intent: "end", account: id, role: "expert" })).toBe("nobody");
  expect(await change({ ...give, email: "nobody@example.org" })).toBe("nobody");
});

test("nobody changes their own roles, so the last admin stays", async () => {
  const db = await testDb();
  const { id, email } = await anAccount(db, { roles: ["admin"] });
  const end = RoleChange.parse({ intent: "end", account: id, role: "admin" });
  const give = RoleChange.parse({ intent: "give", email, role: "expert", name: "Me" });

  expect(await changeRole(db, id, end, 1)).toBe("own");
  expect(await changeRole(db, id, give, 1)).toBe("own");
  expect(await listStaff(db)).toHaveLength(1);
});
