import { expect, test } from "vitest";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter, splitFrontMatter } from "~/content/front-matter.server";

const Schema = z.strictObject({
  title: z.string(),
  points: z.array(z.strictObject({ cue: z.string() })).default([]),
});
const parse = (source: string) =>
  parseFrontMatter(Schema, readFrontMatter(splitFrontMatter(source).yaml), "a.mdx");

test("front matter and body are split at any kind of line end", () => {
  const { yaml, body } = splitFrontMatter("---\r\ntitle: A\r\n---\r\nText --- here\r\n");
  expect(yaml).toBe("title: A");
  expect(body).toBe("Text --- here\r\n");
});

test.each([
  ["a file without it", "# Title", /line 1/],
  ["a mistyped key", "---\ntitle: A\ntitel: B\n---\n", /a\.mdx:3 .*titel/],
  [
    "a wrong value deep inside",
    "---\ntitle: A\npoints:\n  - cue: yes\n  - cue: 3\n---\n",
    /a\.mdx:5 points\.1\.cue/,
  ],
  [
    "a missing key, at the nearest line there is",
    "---\ntitle: A\npoints:\n  - {}\n---\n",
    /a\.mdx:4 points\.0\.cue/,
  ],
  ["broken YAML", "---\ntitle: 'A\n---\n", /line \d/],
])("the error for %s names the line", (_, source, message) => {
  expect(() => parse(source)).toThrow(message);
});

test("one error names all mistakes", () => {
  expect(() => parse("---\ntitel: 1\npoints:\n  - cue: 3\n---\n")).toThrow(/title[\s\S]*cue/);
});
