import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CrisisStrip } from "~/features/safety/crisis-strip";
import { crisisFor } from "~/features/safety/crisis-contacts.server";

const stripFor = (country: string) =>
  renderToStaticMarkup(<CrisisStrip contacts={crisisFor(country)} />);

test("every number is a link, and the strip says that nobody watches the page", () => {
  const page = stripFor("us");

  for (const tel of ["911", "988", "18007997233", "18002221222"]) {
    expect(page).toContain(`href="tel:${tel}"`);
  }
  expect(page).toContain("cannot see this page in real time");
});

test("someone who cannot speak finds what to text", () => {
  expect(stripFor("us")).toContain("Text START to 88788");
});

test("the strip names the country and links to where it is changed", () => {
  expect(stripFor("gb")).toMatch(/<a href="\/crisis">United Kingdom: /);
});

test("without a confirmed number, the strip says once what to do", () => {
  const page = stripFor("other");

  expect(page).not.toContain("tel:");
  expect(page.match(/your local emergency number/g)).toHaveLength(1);
});

// It crosses the wire with every page, and the lesson is what a page is for: tools/bench/rows/html-size.ts.
test("the strip stays short with all its numbers", () => {
  expect(stripFor("us").length).toBeLessThan(950);
});
