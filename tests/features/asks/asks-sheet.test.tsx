import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AfterAnswer } from "~/features/asks/after-answer";
import { dayOf, stateOf, type Ask } from "~/features/asks/ask";
import { windowWords } from "~/features/asks/asks-sheet";
import { PocketPack } from "~/features/asks/pocket-pack";
import { crisisFor } from "~/features/safety/crisis-contacts.server";

const today = "2026-11-22";
const ask = (parts: Partial<Ask>): Ask => ({
  id: "x",
  version: 1,
  createdAt: 1,
  plan: {},
  result: null,
  entry: null,
  ...parts,
});

test("a planned day is named, is today, or asks how it went once it has passed", () => {
  const words = (day: string) => windowWords({ kind: "planned", day }, today);
  expect(words("2026-11-29")).toBe("Sunday, November 29");
  expect(words("2027-01-03")).toBe("Sunday, January 3, 2027");
  expect(words(today)).toBe("Today");
  expect(words("2026-11-20")).toBe("It was planned for November 20. How did it go?");
  expect(words("")).toBe("You’re waiting for the right moment.");
  expect(windowWords({ kind: "again", day: "2026-11-20" }, today)).toBe("Friday, November 20");
});

test("every answer leads on: to the next day, to reading, or to the first call", () => {
  const after = (one: Ask) =>
    renderToStaticMarkup(<AfterAnswer ask={one} state={stateOf(one)} today={today} />);
  expect(after(ask({ plan: { day: "2026-11-29" } }))).toBe("");
  expect(after(ask({ plan: { day: "2026-11-20" } }))).toContain("That day has passed");
  const no = after(ask({ result: { answer: "no", next: "2026-12-20" } }));
  expect(no).toContain("December 20, 2026");
  expect(no).toContain('href="/asks/new?after=x"');
  expect(no).toContain('href="/lessons/seizing-the-moment/if-they-say-no"');
  expect(after(ask({ result: { answer: "not-now" } }))).toContain("You noted no day");
  expect(after(ask({ result: { answer: "unasked" } }))).toContain("It wasn’t the day");
  expect(after(ask({ result: { answer: "yes" } }))).toContain('href="/tonight/they-said-yes"');
  const entry = { kind: "doctor", enteredOn: today };
  expect(after(ask({ result: { answer: "yes" }, entry }))).toContain("Help began");
});

test("the day of an ask is the one they were asked, or else the planned one", () => {
  expect(dayOf(ask({ plan: { day: "2026-11-29" } }))).toBe("2026-11-29");
  expect(dayOf(ask({ plan: { day: "2026-11-29" }, result: { askedOn: today } }))).toBe(today);
  expect(dayOf(ask({}))).toBe("");
});

test("the pack has the numbers of the member's country, and says something for every empty part", () => {
  const pack = (country: string) =>
    renderToStaticMarkup(<PocketPack plan={{}} lines={null} contacts={crisisFor(country)} />);
  expect(pack("us")).toContain("Emergency: 911");
  expect(pack("gb")).toContain("Emergency: 999");
  expect(pack("gb")).not.toContain("911");
  for (const words of ["When the moment comes", "In my own words", "All right. It can wait."]) {
    expect(pack("ie")).toContain(words);
  }
});
