import { expect, test } from "vitest";
import { crisisFor, isCountry, listContacts, listCountries } from "~/features/safety/crisis.server";

test("every contact file holds what a page needs, and says when we cannot see it", () => {
  const contacts = listContacts();

  expect(contacts.map(({ code }) => code).sort()).toEqual(
    expect.arrayContaining(["au", "ca", "eu", "gb", "ie", "other", "us"]),
  );
  for (const { emergency } of contacts) expect(emergency.text).toContain("cannot see");
});

test("the most usual country comes first, the ones that stand in for the rest come last", () => {
  const codes = listCountries().map(({ code }) => code);

  expect(codes[0]).toBe("us");
  expect(codes.slice(-2)).toEqual(["eu", "other"]);
});

test("the United States have a line for each need", () => {
  const { emergency, lines } = crisisFor("us");

  expect(emergency.tel).toBe("911");
  expect(lines.map(({ need, tel }) => `${need} ${tel}`)).toEqual([
    "suicide 988",
    "violence 18007997233",
    "poison 18002221222",
    "treatment 18006624357",
  ]);
});

test("an unknown country gets what holds everywhere", () => {
  expect(crisisFor("atlantis").code).toBe("other");
  expect(crisisFor("../us").code).toBe("other");
});

test("only a country on the list is one", () => {
  expect(isCountry("gb")).toBe(true);
  expect([isCountry("GB"), isCountry("__proto__"), isCountry(null)]).toEqual([false, false, false]);
});
