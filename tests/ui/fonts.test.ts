import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tokens = readFileSync("app/ui/tokens.css", "utf8");
const size = (file: string) => readFileSync(`app/ui/${file}`).length;

test("what every page fetches of the typefaces stays small enough for a slow phone", () => {
  const root = readFileSync("app/root.tsx", "utf8");
  const preloaded = [...root.matchAll(/~\/ui\/(fonts\/[\w-]+\.woff2)/g)].map(([, file]) => file!);

  expect(preloaded).toHaveLength(2);
  expect(preloaded.reduce((sum, file) => sum + size(file), 0)).toBeLessThan(85_000);
});

// The files hold no other weights, see tests/fonts/cut-fonts.mjs: a style that asks for one would not get it.
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
