import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CourseMap, type MapLesson } from "~/features/lessons/course-map";

const lesson: MapLesson = {
  id: "safety-first/safety-check",
  title: "Is it safe to use these skills?",
  summary: "A few private questions.",
  minutes: 10,
  window: "unlit",
  isFree: false,
  closed: null,
};

function mapOf(given: Partial<MapLesson>) {
  const lessons = [{ ...lesson, ...given }];
  const modules = [{ id: "safety-first", number: "2", title: "Safety", short: "Check.", lessons }];
  return renderToStaticMarkup(<CourseMap modules={modules} />);
}

test.each([
  ["Members", { closed: "sign-in" }],
  ["Members", { closed: "membership" }],
  ["After the safety check", { closed: "safety-check" }],
  ["Paused", { closed: "safety-pause" }],
  ["After the first two", { closed: "read-first" }],
  ["Read", { window: "lit" }],
  ["Where you left off", { window: "here" }],
  ["Free", { isFree: true }],
] as const)("a lesson shows “%s”, its length and its link", (word, given) => {
  const map = mapOf(given);

  expect(map).toMatch(new RegExp(`class="tag[^>]*>(?:<svg.*?</svg>)?\\s*${word}<`));
  expect(map).toContain("10 min");
  expect(map).toContain('href="/lessons/safety-first/safety-check"');
});

test("an open lesson for members shows no tag", () => {
  expect(mapOf({})).not.toContain('class="tag');
});
