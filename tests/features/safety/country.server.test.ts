import { expect, test } from "vitest";
import { crisisHelp, countryOf, saveCountry } from "~/features/safety/country.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const visit = (cookie = "") => new Request("http://localhost:3000/", { headers: { cookie } });

test("a visitor without a choice gets the first country", () => {
  expect(countryOf(visit(), null)).toBe("us");
});

test("a visitor's choice is saved in a cookie only", async () => {
  const db = await testDb();

  const headers = await saveCountry(db, null, "gb");

  expect(headers.get("Set-Cookie")).toMatch(/^place=gb; .*HttpOnly; SameSite=Lax/);
  expect(countryOf(visit("theme=dark; place=gb"), null)).toBe("gb");
});

test("a signed-in member's choice is saved on the account", async () => {
  const db = await testDb();
  const account = await anAccount(db);

  const headers = await saveCountry(db, account, "ie");

  expect([...headers]).toEqual([]);
  const { country } = await db.selectFrom("account").select("country").executeTakeFirstOrThrow();
  expect(country).toBe("ie");
  expect(countryOf(visit("place=gb"), { country })).toBe("ie");
});

test("an unknown country counts as no choice", () => {
  expect(countryOf(visit("place=<script>"), null)).toBe("us");
  expect(crisisHelp(visit("place=zz"), null).contacts.code).toBe("us");
});
