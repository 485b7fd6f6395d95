import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HelpLine } from "~/features/safety/help-line";
import { crisisFor } from "~/features/safety/crisis-contacts.server";

function lineFor(need: "treatment" | "violence", country: string) {
  return renderToStaticMarkup(<HelpLine need={need} contacts={crisisFor(country)} />);
}

test("a country with the line gets its number, and what the line does not do", () => {
  expect(lineFor("treatment", "us")).toContain("tel:18006624357");
  expect(lineFor("treatment", "us")).not.toContain("pharmacist");
  expect(lineFor("treatment", "us")).toContain("does not give counseling");
});

test("without a treatment line, the text says whom to ask instead", () => {
  const line = lineFor("treatment", "eu");

  expect(line).toContain("A family doctor");
  expect(line).toContain('href="/crisis"');
  expect(line).not.toContain("tel:");
});

test("where each part of a country has its line, all of them are shown by their place", () => {
  const lines = lineFor("violence", "gb");

  expect(lines.match(/href="tel:/g)).toHaveLength(4);
  for (const place of ["England", "Scotland", "Wales", "Northern Ireland"]) {
    expect(lines).toContain(`(${place})`);
  }
});

test("a need that only a page serves links to the page", () => {
  expect(lineFor("violence", "ca")).toContain('href="https://sheltersafe.ca"');
});

test("the line for people who are afraid says what a call leaves behind", () => {
  const trail = "may show in a call list or on a shared bill";
  expect(lineFor("violence", "us")).toContain(trail);
  expect(lineFor("violence", "ca")).toContain(trail);
  expect(lineFor("treatment", "us")).not.toContain(trail);
});

test("a number is a link that dials it and says whom it calls", () => {
  const line = lineFor("violence", "us");

  expect(line).toMatch(/<a class="btn btn--call[^>]*href="tel:18007997233"/);
  expect(line).toContain('aria-label="Call National Domestic Violence Hotline, 1-800-799-7233"');
});

test("the emergency number is a link too", () => {
  const line = renderToStaticMarkup(<HelpLine need="emergency" contacts={crisisFor("us")} />);

  expect(line).toMatch(/<a class="btn btn--call[^>]*href="tel:911"/);
});

test("only the need for treatment names a doctor’s office", () => {
  expect(lineFor("violence", "other")).toContain("Who to call where you live");
  expect(lineFor("violence", "other")).not.toContain("family doctor");
});
