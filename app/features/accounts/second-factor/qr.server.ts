import { encode } from "uqr";

/** A QR code as one SVG path in a square of `size` units, with the quiet border scanners need. */
export function qrPath(text: string) {
  const { size, data } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}
