import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

/**
 * Cuts the typefaces down to the letters, weights and sizes that the design uses, and writes them to
 * app/ui/styles/fonts. The result has a third of the bytes. The style sheet says which letters are in
 * which file: one file has what every English page needs, and browsers load the other only for rarer
 * accents and signs. Run this again when a typeface is updated, a range changes, or a style needs
 * another weight or size: node tools/fonts/cut-fonts.mjs
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

// Font features that the style sheets use: kerning, ligatures, marks, and kinds of figures.
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

/** Returns every character in the style sheet's ranges for this file. */
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
