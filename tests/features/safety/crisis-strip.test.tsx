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

test("shows the text number for someone who cannot speak", () => {
  expect(stripFor("us")).toContain("Text START to 88788");
});

test("the strip names the country and links to the form that changes it", () => {
  expect(stripFor("gb")).toMatch(/<a href="\/crisis">United Kingdom: /);
});

test("without a confirmed number, the strip says once what to do", () => {
  const page = stripFor("other");

  expect(page).not.toContain("tel:");
  expect(page.match(/your local emergency number/g)).toHaveLength(1);
});

// Every page sends the strip, and most of a page should be its lesson: tools/bench/rows/html-size.ts.
test("the strip stays short with all of its numbers", () => {
  expect(stripFor("us").length).toBeLessThan(950);
});
