import { readLines } from "./labeled-texts";
import { z } from "zod";
import { elements } from "~/content/elements";
import { cueCategories, cueLevels } from "./labeled-texts";

const LabeledCue = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  level: z.enum(cueLevels),
  category: z.enum(cueCategories).nullish(),
});

const score = z.union([z.literal(0), z.literal(1), z.literal(2)]);

const LabeledStatement = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  scores: z.partialRecord(z.enum(elements), score),
  flags: z.array(z.string()).default([]),
  red: z.boolean().default(false),
});

export type LabeledCue = z.infer<typeof LabeledCue>;
export type LabeledStatement = z.infer<typeof LabeledStatement>;

/** Reads a file of labeled cues and statements, one JSON object a line. Throws with the line's number. */
export function readLabeledFile(file: string) {
  const cues: LabeledCue[] = [];
  const statements: LabeledStatement[] = [];
  for (const { text, line } of readLines(file)) {
    const value = parse(text, `${file}:${line}`);
    const shape = "scores" in value ? LabeledStatement : LabeledCue;
    const parsed = shape.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Error(`${file}:${line}  ${issue?.path.join(".")}: ${issue?.message}`);
    }
    if ("scores" in parsed.data) statements.push(parsed.data);
    else cues.push(parsed.data);
  }
  return { cues, statements };
}

function parse(text: string, place: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // The check below reports this line, like every line that is not an object.
  }
  throw new Error(`${place}  is not a JSON object: write one on every line`);
}
