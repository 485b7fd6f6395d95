import { readFileSync } from "node:fs";
import { z } from "zod";
import { ownLineKinds, taughtKinds, type OwnLineKind } from "~/features/coach/own-line/line-kinds";
import { lineDangers, type LineDanger } from "~/features/coach/own-line/line-danger";
import { emergencyLabel } from "~/features/coach/own-line/line-model";
import { readLines } from "./labeled-texts";

export const exampleFile = "content/readers/own-line-examples.txt";
/** The lines that measure the reader of own lines. Nothing is trained on them. */
export const measuredLinesFile = "content/readers/own-lines.jsonl";

export const lineHalves = ["tune", "report", "hard", "other", "last"] as const;

/** A line with the kind that its writer meant. A red line stops the talk and has no kind. */
export const MeasuredLine = z
  .strictObject({
    id: z.string().regex(/^[a-z-]+-\d+$/),
    text: z.string().min(1).max(400),
    kind: z.enum(ownLineKinds).nullable(),
    red: z.boolean(),
    /**
     * Lines of "tune" and "hard" were read while rules, lists and points were chosen, lines of "report"
     * were not. "hard" was written after the lists, to break them. "other" and "last" have other writers.
     * The lines of "other" were read in part and chose between variants. Nobody has read those of "last".
     */
    half: z.enum(lineHalves),
  })
  .refine(
    ({ kind, red }) => (kind === null) === red,
    "a red line has no kind, every other has one",
  );

export type MeasuredLine = z.infer<typeof MeasuredLine>;

export function readMeasuredLines(file = measuredLinesFile): MeasuredLine[] {
  return readLines(file).map(({ text }) => MeasuredLine.parse(JSON.parse(text)));
}

/**
 * What a line teaches: its kind, or the danger for which a red line stops the talk. A line about an
 * emergency has neither for the model: the crisis reader finds it.
 */
export type Taught = OwnLineKind | LineDanger | typeof emergencyLabel;

const headings = new Map<string, Taught>([
  ...taughtKinds.map((kind) => [kind, kind] as const),
  ...lineDangers.map((danger) => [`red ${danger}`, danger] as const),
  [emergencyLabel, emergencyLabel],
]);

/** Reads the examples, sorted by what they teach. Throws with the line of a mistake. */
export function readLineExamples(file = exampleFile) {
  let taught: Taught | undefined;
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      const text = line.trim();
      if (text === "" || text.startsWith("#")) return [];
      const heading = /^\[(.+)\]$/.exec(text)?.[1];
      if (heading !== undefined) taught = headings.get(heading);
      if (taught === undefined) {
        throw new Error(`${file}:${index + 1}  "${text}" stands under no kind`);
      }
      if (heading !== undefined) return [];
      const id = `own-${index + 1}`;
      return [{ id, text, scene: id, voice: "own", taught, weight: 1 }];
    });
}
