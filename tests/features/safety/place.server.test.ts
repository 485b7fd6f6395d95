import { expect, test } from "vitest";
import { crisisHelp, placeOf, rememberPlace } from "~/features/safety/place.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const visit = (cookie = "") => new Request("http://localhost:3000/", { headers: { cookie } });

test("a visitor who has said nothing gets the most usual country", () => {
  expect(placeOf(visit(), null)).toBe("us");
});

test("a visitor keeps the country they chose, in their browser alone", async () => {
  const db = await testDb();

  const headers = await rememberPlace(db, null, "gb");

  expect(headers.get("Set-Cookie")).toMatch(/^place=gb; .*HttpOnly; SameSite=Lax/);
  expect(placeOf(visit("theme=dark; place=gb"), null)).toBe("gb");
});

test("someone who is signed in keeps it on their account", async () => {
  const db = await testDb();
  const account = await anAccount(db);

  const headers = await rememberPlace(db, account, "ie");

  expect([...headers]).toEqual([]);
  const { country } = await db.selectFrom("account").select("country").executeTakeFirstOrThrow();
  expect(country).toBe("ie");
  expect(placeOf(visit("place=gb"), { country })).toBe("ie");
});

test("a country nobody knows counts as none", () => {
  expect(placeOf(visit("place=<script>"), null)).toBe("us");
  expect(crisisHelp(visit("place=zz"), null).contacts.code).toBe("us");
});
