import { ownLineKinds } from "~/features/coach/own-line/line-kinds";
import type { LineReading } from "~/features/coach/own-line/read-line";
import type { MeasuredLine } from "./line-texts";

/** What the reader makes of measured lines. It holds ids and never words. */
export function testLines(
  lines: readonly MeasuredLine[],
  read: (text: string) => Pick<LineReading, "kind" | "danger">,
) {
  const all = lines.map((line) => ({ line, ...read(line.text) }));
  const red = all.filter(({ line }) => line.red);
  const plain = all.filter(({ line }) => !line.red);
  const isRight = ({ line, kind }: (typeof all)[number]) => line.kind === kind;
  const byKind = ownLineKinds.map((kind) => {
    const those = plain.filter(({ line }) => line.kind === kind);
    return { kind, right: those.filter(isRight).length, of: those.length };
  });
  return {
    right: plain.filter(isRight).length,
    of: plain.length,
    red: { found: red.filter(({ danger }) => danger !== null).length, of: red.length },
    falseRed: plain.filter(({ danger }) => danger !== null).length,
    byKind,
    misses: all
      .filter((one) => (one.line.red ? one.danger === null : !isRight(one)))
      .map(({ line, kind }) => ({ id: line.id, expected: line.kind ?? "red", read: kind })),
  };
}

export type LineResult = ReturnType<typeof testLines>;

/** The result as lines of text. */
export function lineTable(half: string, { right, of, red, falseRed, byKind, misses }: LineResult) {
  return [
    `${half}: ${right} of ${of} right, ${red.found} of ${red.of} red, ${falseRed} false red`,
    ...byKind.map(({ kind, ...found }) => `  ${kind}: ${found.right} of ${found.of}`),
    ...misses.map(({ id, expected, read }) => `  ${id}: ${read} for ${expected}`),
  ].join("\n");
}
