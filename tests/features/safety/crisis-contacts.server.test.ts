import { describe, expect, test } from "vitest";
import { insteadOf, linesFor } from "~/features/safety/crisis";
import {
  crisisFor,
  isCountry,
  listContacts,
  listCountries,
} from "~/features/safety/crisis-contacts.server";

test("every contact file is valid and says that we cannot see the page", () => {
  const contacts = listContacts();

  expect(contacts.map(({ code }) => code).sort()).toEqual([
    "au",
    "ca",
    "eu",
    "gb",
    "ie",
    "nz",
    "other",
    "us",
  ]);
  for (const { emergency } of contacts) expect(emergency.text).toContain("cannot see");
});

test("the first country is the United States, and the fallbacks come last", () => {
  const codes = listCountries().map(({ code }) => code);

  expect(codes[0]).toBe("us");
  expect(codes.slice(-2)).toEqual(["eu", "other"]);
});

test("the United States has a line for each need", () => {
  const contacts = crisisFor("us");
  const { emergency } = contacts;
  const first = ["suicide", "violence", "poison", "treatment", "children", "stay-on-line"] as const;

  expect(emergency.tel).toBe("911");
  expect(first.map((need) => `${need} ${linesFor(contacts, need)[0]?.tel}`)).toEqual([
    "suicide 988",
    "violence 18007997233",
    "poison 18002221222",
    "treatment 18006624357",
    "children 18004224453",
    "stay-on-line 18009720590",
  ]);
});

test.each([
  ["us", "911"],
  ["ca", "911"],
  ["gb", "999"],
  ["ie", "112"],
  ["au", "000"],
  ["nz", "111"],
  ["eu", "112"],
])("%s dials %s in an emergency", (code, tel) => {
  expect(crisisFor(code).emergency.tel).toBe(tel);
});

describe.each(listContacts())("in $country", (contacts) => {
  const needs = ["suicide", "violence", "poison", "treatment", "children"] as const;

  test.each(needs)("%s has a line, or a text that says what to do instead", (need) => {
    expect([...linesFor(contacts, need), insteadOf(contacts, need)].some(Boolean)).toBe(true);
  });

  test("pages do not get the sources of numbers or why one is missing", () => {
    expect(JSON.stringify(contacts)).not.toMatch(/"(?:sources|checked|reason)"/);
  });
});

test("a crisis line that answers at all hours says so", () => {
  for (const code of ["us", "ca", "gb", "ie", "au", "nz"]) {
    expect(linesFor(crisisFor(code), "suicide")[0]?.hours).toContain("at all hours");
  }
});

test("an unknown country gets the contacts that work everywhere", () => {
  expect(crisisFor("atlantis").code).toBe("other");
  expect(crisisFor("../us").code).toBe("other");
});

test("only countries on the list are known", () => {
  expect(isCountry("gb")).toBe(true);
  expect([isCountry("GB"), isCountry("__proto__"), isCountry(null)]).toEqual([false, false, false]);
});
