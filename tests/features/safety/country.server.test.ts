import { expect, test } from "vitest";
import { crisisHelp, countryOf, saveCountry } from "~/features/safety/country.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const visit = (cookie = "") => new Request("http://localhost:3000/", { headers: { cookie } });

test("a visitor who has said nothing gets the most usual country", () => {
  expect(countryOf(visit(), null)).toBe("us");
});

test("a visitor keeps the country they chose, in their browser alone", async () => {
  const db = await testDb();

  const headers = await saveCountry(db, null, "gb");

  expect(headers.get("Set-Cookie")).toMatch(/^place=gb; .*HttpOnly; SameSite=Lax/);
  expect(countryOf(visit("theme=dark; place=gb"), null)).toBe("gb");
});

test("someone who is signed in keeps it on their account", async () => {
  const db = await testDb();
  const account = await anAccount(db);

  const headers = await saveCountry(db, account, "ie");

  expect([...headers]).toEqual([]);
  const { country } = await db.selectFrom("account").select("country").executeTakeFirstOrThrow();
  expect(country).toBe("ie");
  expect(countryOf(visit("place=gb"), { country })).toBe("ie");
});

test("a country nobody knows counts as none", () => {
  expect(countryOf(visit("place=<script>"), null)).toBe("us");
  expect(crisisHelp(visit("place=zz"), null).contacts.code).toBe("us");
});
