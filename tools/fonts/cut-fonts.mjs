import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

/**
 * Cuts the typefaces down to what the design uses of them and writes them to app/ui/styles/fonts: a third of the
 * bytes a phone has to fetch before it can show a page as it is meant. The style sheet says which letters
 * are in which file: what English pages need comes first, rarer accents and signs are fetched where one
 * stands on a page. Run it again when a typeface is updated, when a range changes, or when a style asks
 * for a weight or a size outside these: node tools/fonts/cut-fonts.mjs
 */
const cuts = [
  {
    from: "@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2",
    axes: { wght: { min: 400, max: 650, default: 400 }, opsz: { min: 18, max: 44, default: 18 } },
  },
  {
    from: "@fontsource-variable/literata/files/literata-latin-wght-italic.woff2",
    axes: { wght: 400 },
  },
  {
    from: "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    axes: { wght: { min: 400, max: 700, default: 400 } },
  },
];

// What the style sheets ask for: pairs that stand well together, joined letters, and kinds of figures.
const keepFeatures = ["kern", "liga", "ccmp", "locl", "onum", "lnum", "tnum", "pnum"];

const styleSheet = await readFile("app/ui/styles/tokens.css", "utf8");
for (const { from, axes } of cuts) {
  const whole = await readFile(path.join("node_modules", from));
  const first = path.basename(from);
  for (const file of [first, first.replace("-latin-", "-latin-more-")]) {
    const options = { targetFormat: "woff2", variationAxes: axes, keepFeatures };
    const cut = await subsetFont(whole, lettersIn(file), options);
    await writeFile(path.join("app/ui/styles/fonts", file), cut);
    console.log(`${file}: ${whole.length} -> ${cut.length} bytes`);
  }
}

/** Every character for which the style sheet names this file. */
function lettersIn(file) {
  const face = styleSheet.split("@font-face").find((text) => text.includes(`fonts/${file}`));
  const ranges = /unicode-range: ([^;]+);/.exec(face ?? "")?.[1];
  if (!ranges) throw new Error(`tokens.css gives no unicode-range for ${file}`);
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
