import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CrisisCards } from "~/features/safety/crisis-card";
import { crisisFor, listCountries } from "~/features/safety/crisis.server";
import { cueCards } from "~/features/safety/cues";
import { hardCategories, type HardCategory } from "~/features/safety/cues";

function pageOf(kinds: readonly HardCategory[], country = "us") {
  return renderToStaticMarkup(createElement(CrisisCards, { kinds, contacts: crisisFor(country) }));
}

test("an overdose: the ambulance first, then poison help; naloxone, and on their side", () => {
  const page = pageOf(["overdose"]);

  expect(page.indexOf("tel:911")).toBeLessThan(page.indexOf("tel:18002221222"));
  expect(page).toContain("naloxone");
  expect(page).toContain("If they are breathing, lay them on their side.");
  expect(page).toContain("If they are not breathing, or only gasping, lay them on their back");
});

test("withdrawal: what to tell the responders, and no medicine on one's own", () => {
  const page = pageOf(["withdrawal"]);

  expect(page).toContain("what they took and when they stopped");
  expect(page).toContain("Do not give medicine on your own");
});

test("violence: an advocate, a safer device, and no steps of the course now", () => {
  const page = pageOf(["violence"]);

  expect(page).toContain("tel:18007997233");
  expect(page).toContain('href="/safety"');
  expect(page).toContain("not your fault");
});

test("suicide: the line first, with hope, and no method, place or note", () => {
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

test("several cards come in the order they were asked for, and only the first explains itself", () => {
  const page = pageOf(["overdose", "suicide"]);

  expect(page.indexOf("card-overdose")).toBeLessThan(page.indexOf("card-suicide"));
  expect(page.match(/We noticed some words/g)).toHaveLength(1);
});

describe("which cards belong to a text", () => {
  test("one that is not on the page yet is new", () => {
    expect(cueCards(["suicide"], undefined)).toEqual({ cards: ["suicide"], isNew: true });
    expect(cueCards(["suicide"], "overdose")).toEqual({
      cards: ["overdose", "suicide"],
      isNew: true,
    });
  });

  test("one that is there already is not, and stays without its words", () => {
    expect(cueCards(["suicide"], "suicide")).toEqual({ cards: ["suicide"], isNew: false });
    expect(cueCards([], "suicide")).toEqual({ cards: ["suicide"], isNew: false });
  });

  test("what a form makes up is no card", () => {
    expect(cueCards([], "toString <b> accident")).toEqual({ cards: [], isNew: false });
  });
});

test("only someone who asks an expert is told how long an answer takes", () => {
  const page = (isAsking: boolean) =>
    renderToStaticMarkup(
      createElement(CrisisCards, { kinds: ["violence"], contacts: crisisFor("us"), isAsking }),
    );

  expect(page(true)).toContain("an expert’s answer can take two working days");
  expect(page(false)).not.toContain("expert");
  expect(page(false)).toContain("We cannot see this in real time.");
});
