import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

/**
 * Cuts the typefaces down to what the design uses of them and writes them to app/ui/fonts: half the bytes
 * a phone has to fetch before it can show a page as it is meant. Run it again when a typeface is updated,
 * or when a style asks for a weight outside these: node tests/fonts/cut-fonts.mjs
 */
const cuts = [
  {
    file: "@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2",
    axes: { wght: { min: 400, max: 650, default: 400 }, opsz: { min: 12, max: 48, default: 14 } },
  },
  {
    file: "@fontsource-variable/literata/files/literata-latin-wght-italic.woff2",
    axes: { wght: 400 },
  },
  {
    file: "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    axes: { wght: { min: 400, max: 700, default: 400 } },
  },
];

const text = await charactersOf("app/ui/tokens.css");
for (const { file, axes } of cuts) {
  const whole = await readFile(path.join("node_modules", file));
  const cut = await subsetFont(whole, text, { targetFormat: "woff2", variationAxes: axes });
  await writeFile(path.join("app/ui/fonts", path.basename(file)), cut);
  console.log(`${path.basename(file)}: ${whole.length} -> ${cut.length} bytes`);
}

/** Every character that the style sheet sends to these files: those of the first range it names. */
async function charactersOf(styleSheet) {
  const [, ranges = ""] = /unicode-range: ([^;]+);/.exec(await readFile(styleSheet, "utf8")) ?? [];
  return ranges
    .split(", ")
    .flatMap((range) => {
      const [first = 0, last = first] = range
        .slice("U+".length)
        .split("-")
        .map((code) => Number.parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    })
    .map((code) => String.fromCodePoint(code))
    .join("");
}
