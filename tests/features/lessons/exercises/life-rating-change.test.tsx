import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { SavedRating } from "~/features/lessons/exercises/exercise";
import { LifeRatingChange } from "~/features/lessons/exercises/life-rating-change";

function rated(...sleeps: (number | undefined)[]): SavedRating[] {
  return sleeps
    .map((sleep, index) => ({
      id: String(index),
      ratings: sleep === undefined ? {} : { sleep },
      goals: [],
      ratedOn: `1970-01-0${index + 1}`,
    }))
    .toReversed();
}

const html = (ratings: SavedRating[]) =>
  renderToStaticMarkup(<LifeRatingChange ratings={ratings} />);

test("shows the first rating at once as figures with a name, and nothing before it", () => {
  expect(html([])).toBe("");
  const first = html(rated(4));
  expect(first).toMatch(/<caption[^>]*>Your first rating, from 1 to 10<\/caption>/);
  expect(first).toMatch(/Sleep<\/span><\/th><td class="num">4<\/td>/);
  expect(first).not.toContain("<svg");
});

test("figures are oldest first, and a better rating is higher on the line", () => {
  const table = html(rated(1, 10));
  expect(table).toMatch(/Sleep<svg.*?<\/th><td class="num">1<\/td><td class="num">10<\/td>/);
  expect(table).toContain('points="4,24 92,4"');
});

test("a missing rating is a dash in the table and no point of the line", () => {
  const table = html(rated(5, undefined, 5));
  expect(table).toContain('<td class="num">–</td>');
  expect(table).toMatch(/points="4,[\d.]+ 92,[\d.]+"/);
});

test("the line is hidden from screen readers", () => {
  expect(html(rated(1, 2))).not.toMatch(/<svg(?![^>]*aria-hidden="true")/);
});

test("a second rating on the same day replaces the first", () => {
  const [latest, first] = rated(3, 5) as [SavedRating, SavedRating];
  const corrected = { ...latest, id: "2", ratings: { sleep: 8 } };
  const table = html([corrected, latest, first]);
  expect(table).toMatch(/Sleep<svg.*?<\/th><td class="num">3<\/td><td class="num">8<\/td>/);
  expect(table.match(/Jan 2/g)).toHaveLength(1);
});
