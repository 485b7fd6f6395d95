import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tokens = readFileSync("app/ui/styles/tokens.css", "utf8");
const size = (file: string) => readFileSync(`app/ui/styles/${file}`).length;

test("the fonts that every page loads are small enough for a slow phone", () => {
  const page = readFileSync("app/http/render-page.server.tsx", "utf8");
  const preloaded = [...page.matchAll(/ui\/styles\/(fonts\/[\w-]+\.woff2)/g)].map(
    ([, file]) => file!,
  );

  expect(preloaded).toHaveLength(2);
  expect(preloaded.reduce((sum, file) => sum + size(file), 0)).toBeLessThan(56_000);
});

test("the preloaded fonts hold every letter of the course", () => {
  const first = new RegExp(
    `^[${/unicode-range: ([^;]+);/.exec(tokens)![1]!.split(", ").map(asClass).join("")}\\s]*$`,
    "u",
  );
  // The phrases are what members may write, and no page shows them.
  const texts = globSync("content/**/*.{mdx,yaml}").filter(
    (file) => !file.startsWith("content/phrases/"),
  );

  expect(texts.length).toBeGreaterThan(60);
  expect(texts.filter((file) => !first.test(readFileSync(file, "utf8")))).toEqual([]);
});

function asClass(range: string) {
  const [from = "", to = from] = range.slice("U+".length).split("-");
  return `\\u{${from}}-\\u{${to}}`;
}

// tools/fonts/cut-fonts.mjs cuts all other weights from the files.
test("no style uses a weight that was cut from the fonts", () => {
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

test("every font of the style sheet has a file", () => {
  const faces = [...tokens.matchAll(/url\("(fonts\/[^"]+)"\)/g)].map(([, file]) => file!);

  expect(faces.length).toBeGreaterThan(4);
  expect(faces.map(size).every((bytes) => bytes > 5_000)).toBe(true);
});
