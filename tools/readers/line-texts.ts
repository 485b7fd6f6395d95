import { readFileSync } from "node:fs";
import { z } from "zod";
import { ownLineKinds, taughtKinds, type OwnLineKind } from "~/features/coach/own-line/line-kinds";
import { readLines } from "./labeled-texts";

export const exampleFile = "content/readers/own-line-examples.txt";
/** The lines that measure the reader of own lines. Nothing is trained on them. */
export const measuredLinesFile = "content/readers/own-lines.jsonl";

export const lineHalves = ["tune", "report", "hard"] as const;

/** A line with the kind that its writer meant. A red line stops the talk and has no kind. */
export const MeasuredLine = z
  .strictObject({
    id: z.string().regex(/^[a-z-]+-\d+$/),
    text: z.string().min(1).max(400),
    kind: z.enum(ownLineKinds).nullable(),
    red: z.boolean(),
    /**
     * Lines of "tune" and "hard" were read while rules, lists and points were chosen, lines of "report"
     * were not. "hard" was written after the lists, to break them.
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

const isKind = (name: string): name is OwnLineKind => taughtKinds.some((kind) => kind === name);

/** Reads the examples, sorted by kind. Throws with the line of a mistake. */
export function readLineExamples(file = exampleFile) {
  let kind: OwnLineKind | null = null;
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      const text = line.trim();
      if (text === "" || text.startsWith("#")) return [];
      const name = /^\[(.+)\]$/.exec(text)?.[1];
      if (name !== undefined && isKind(name)) kind = name;
      else if (name !== undefined || kind === null) {
        throw new Error(`${file}:${index + 1}  "${text}" stands under no kind`);
      } else {
        const id = `own-${index + 1}`;
        return [{ id, text, scene: id, voice: "own", kind, weight: 1 }];
      }
      return [];
    });
}
