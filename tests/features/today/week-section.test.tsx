import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { WeekData } from "~/features/today/load-week.server";
import { WeekSection } from "~/features/today/week-section";

const empty: WeekData = {
  today: "2026-11-22",
  date: "Sunday, November 22",
  items: [],
  done: 0,
  more: 0,
  isCheckInDue: false,
  ask: null,
};
const markup = (given: Partial<WeekData>) =>
  renderToStaticMarkup(<WeekSection week={{ ...empty, ...given }} />);

test("says what the week is for when it holds nothing, and that all is done when it is", () => {
  expect(markup({})).toContain("What you put in a plan shows up here in its week.");
  expect(markup({ done: 3 })).toContain("Everything your plans hold for this week is done.");
  expect(markup({ isCheckInDue: true })).not.toContain("shows up here");
});

test("leads to the next ask, and back here after the ticks", () => {
  const ask = { kind: "again", words: "Sunday, December 6", href: "/asks/new?after=x" } as const;
  const items = [{ id: "support x", text: "Be in touch with Ana", hint: "Sunday", isDone: false }];
  const week = markup({ ask, items, more: 2 });
  expect(week).toContain('<a href="/asks/new?after=x">Think about asking again</a>');
  expect(week).toContain('name="back" value="today"');
  expect(week).toContain("All your plans, with 2 more for this week");
});
