import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CrisisCards } from "~/features/safety/crisis-card";
import { crisisFor, listCountries } from "~/features/safety/crisis-contacts.server";
import { cueCards } from "~/features/safety/cues";
import { hardCategories, type HardCategory } from "~/features/safety/cues";

function pageOf(kinds: readonly HardCategory[], country = "us") {
  return renderToStaticMarkup(createElement(CrisisCards, { kinds, contacts: crisisFor(country) }));
}

test("an overdose card has the ambulance, then poison help, naloxone and the recovery position", () => {
  const page = pageOf(["overdose"]);

  expect(page.indexOf("tel:911")).toBeLessThan(page.indexOf("tel:18002221222"));
  expect(page).toContain("naloxone");
  expect(page).toContain("If they are breathing, lay them on their side.");
  expect(page).toContain("they wake but keep nodding off");
  expect(page).toContain("If they are not breathing, or only gasping, lay them on their back");
  expect(page).toContain("may be a stroke");
  expect(page).toContain("call from somewhere safe");
});

test("a withdrawal card says what to tell the responders, and to give no medicine", () => {
  const page = pageOf(["withdrawal"]);

  expect(page).toContain("what they took and when they stopped");
  expect(page).toContain("Do not give medicine on your own");
  expect(page).toContain("ask a pharmacist before the next pill");
});

test("a violence card names an advocate and a safer device, and stops the course", () => {
  const page = pageOf(["violence"]);

  expect(page).toContain("tel:18007997233");
  expect(page).toContain('href="/safety"');
  expect(page).toContain("not your fault");
});

test("a suicide card has the line first and names no method, place or note", () => {
  const page = pageOf(["suicide"]);

  expect(page.indexOf("tel:988")).toBeLessThan(page.indexOf("tel:911"));
  expect(page).toContain("people do come through it");
});

describe.each(listCountries())("in $country", ({ code }) => {
  test.each(hardCategories)(
    "the card for %s names someone to call and says we cannot see it",
    (kind) => {
      const page = pageOf([kind], code);

      expect(page).toContain("cannot see this in real time");
      expect(page).toMatch(/href="tel:\d+"|Call your local emergency number/);
      expect(page).toContain('href="/crisis"');
    },
  );
});

test("several cards come in the given order, and only the first has an explanation", () => {
  const page = pageOf(["overdose", "suicide"]);

  expect(page.indexOf("card-overdose")).toBeLessThan(page.indexOf("card-suicide"));
  expect(page.match(/We noticed some words/g)).toHaveLength(1);
});

describe("which cards belong to a text", () => {
  test("a card that is not on the page yet is new", () => {
    expect(cueCards(["suicide"], undefined)).toEqual({ cards: ["suicide"], isNew: true });
    expect(cueCards(["suicide"], "overdose")).toEqual({
      cards: ["overdose", "suicide"],
      isNew: true,
    });
  });

  test("a card on the page is not new, and stays when the cue is gone", () => {
    expect(cueCards(["suicide"], "suicide")).toEqual({ cards: ["suicide"], isNew: false });
    expect(cueCards([], "suicide")).toEqual({ cards: ["suicide"], isNew: false });
  });

  test("a made-up card in the form is ignored", () => {
    expect(cueCards([], "toString <b> fire")).toEqual({ cards: [], isNew: false });
  });
});

test("only the form for questions says how long a reply takes", () => {
  const page = (isAsking: boolean) =>
    renderToStaticMarkup(
      createElement(CrisisCards, { kinds: ["violence"], contacts: crisisFor("us"), isAsking }),
    );

  expect(page(true)).toContain("an expert’s answer can take two working days");
  expect(page(false)).not.toContain("expert");
  expect(page(false)).toContain("We cannot see this in real time.");
});
