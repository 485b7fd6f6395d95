import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tokens = readFileSync("app/ui/styles/tokens.css", "utf8");
const size = (file: string) => readFileSync(`app/ui/styles/${file}`).length;

test("what every page fetches of the typefaces stays small enough for a slow phone", () => {
  const page = readFileSync("app/http/render-page.server.tsx", "utf8");
  const preloaded = [...page.matchAll(/ui\/styles\/(fonts\/[\w-]+\.woff2)/g)].map(
    ([, file]) => file!,
  );

  expect(preloaded).toHaveLength(2);
  expect(preloaded.reduce((sum, file) => sum + size(file), 0)).toBeLessThan(56_000);
});

test("the letters of the course are all in the files that come first", () => {
  const first = new RegExp(
    `^[${/unicode-range: ([^;]+);/.exec(tokens)![1]!.split(", ").map(asClass).join("")}\\s]*$`,
    "u",
  );
  const texts = globSync("content/**/*.{mdx,yaml}");

  expect(texts.length).toBeGreaterThan(60);
  expect(texts.filter((file) => !first.test(readFileSync(file, "utf8")))).toEqual([]);
});

function asClass(range: string) {
  const [from = "", to = from] = range.slice("U+".length).split("-");
  return `\\u{${from}}-\\u{${to}}`;
}

// The files hold no other weights, see tools/fonts/cut-fonts.mjs: a style that asks for one would not get it.
test("no style asks for a weight that was cut off", () => {
  const styles = globSync("app/**/*.css").map((file) => readFileSync(file, "utf8"));
  const weights = styles.flatMap((style) =>
    [...style.matchAll(/font(?:-weight)?: ?(?:italic )?(\d{3})\b(?! \d)/g)].map(([, weight]) =>
      Number(weight),
    ),
  );

  expect(weights.length).toBeGreaterThan(40);
  expect(Math.min(...weights)).toBeGreaterThanOrEqual(400);
  expect(Math.max(...weights)).toBeLessThanOrEqual(700);
});

test("every face of the style sheet is a file", () => {
  const faces = [...tokens.matchAll(/url\("(fonts\/[^"]+)"\)/g)].map(([, file]) => file!);

  expect(faces.length).toBeGreaterThan(4);
  expect(faces.map(size).every((bytes) => bytes > 5_000)).toBe(true);
});
