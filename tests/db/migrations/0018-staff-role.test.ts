import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrateDown, migrateToLatest } from "#db/migrate";
import { migrations } from "#db/migrations/index";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const names = Object.keys(migrations);
const later = names.slice(names.indexOf("0018-staff-role"));

test("experts and admins keep their role under their alias, and it survives the way back", async () => {
  const db = await testDb();
  await anAccount(db, { alias: "Rowan" });
  await anAccount(db, { alias: "Dana", roles: ["expert", "reviewer"] });
  await anAccount(db, { alias: "Philippa", roles: ["admin", "expert"] });

  for (const name of later.toReversed()) expect(await migrateDown(db)).toBe(name);

  const { rows } = await sql`select alias, role from account order by alias`.execute(db);
  expect(rows).toEqual([
    { alias: "Dana", role: "expert" },
    { alias: "Philippa", role: "admin" },
    { alias: "Rowan", role: "member" },
  ]);

  expect(await migrateToLatest(db)).toEqual(later);
  const roles = db.selectFrom("staff_role").select(["role", "name", "credential"]).orderBy("name");
  expect(await roles.execute()).toEqual([
    { role: "expert", name: "Dana", credential: "" },
    { role: "admin", name: "Philippa", credential: "" },
  ]);
});
