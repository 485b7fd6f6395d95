import { expect, test } from "vitest";
import { loadToday } from "~/features/today/load-today.server";
import { aMember } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("uses the grants that the account carries", async () => {
  const db = await testDb();
  const { id, alias, email } = await aMember(db);
  const zone = { timeZone: "UTC", hasTimeZone: true };
  const account = { id, alias, email, country: "us", track: "A", ...zone } as const;
  const closedLessons = async (grants: { status: "active"; ends_at: null }[]) => {
    const standing = { grants, safety: "go" } as const;
    const { course } = await loadToday(db, { ...account, roles: [], standing }, "go", Date.now());
    return course.flatMap(({ lessons }) => lessons).filter(({ closed }) => closed === "membership")
      .length;
  };

  expect(await closedLessons([{ status: "active", ends_at: null }])).toBe(0);
  expect(await closedLessons([])).toBeGreaterThan(0);
});
