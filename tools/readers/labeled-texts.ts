import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export const cueLevels = ["hard", "soft", "none"] as const;
/** The categories, the most urgent first. */
export const cueCategories = ["overdose", "withdrawal", "violence", "suicide", "accident"] as const;
export const sentenceElements = [
  ...["understanding", "feeling", "positive"],
  ...["specific", "responsibility", "help"],
];
export const sentenceFlags = [
  ...["accusation", "alwaysNever", "label", "sarcasm", "bargain", "threat", "conditionalLove"],
  ...["order", "praiseSting", "comparison", "guilt", "minimising", "negative", "vague"],
  ...["overOwn", "falseI", "butAfterEmpathy", "medControl", "stopSudden", "doseAdvice", "crisis"],
];

const id = (letter: string) => z.string().regex(new RegExp(`^v\\d\\d-${letter}\\d+$`));
const shared = {
  text: z.string().min(1).max(2000),
  scene: z.string().regex(/^v\d\d-\S+$/),
  voice: z.string().regex(/^v\d\d$/),
  /** Whether the writer and a blind reader agree, or three labels have a majority. */
  settled: z.boolean(),
};

const cueLabel = z
  .string()
  .regex(new RegExp(`^(none|(hard|soft) (${cueCategories.join("|")}))\\??$`), "is not a cue label");

export const CueText = z
  .strictObject({
    id: id("c"),
    level: z.enum(cueLevels),
    category: z.enum(cueCategories).nullable(),
    /** Set for texts that nobody may train on or tune to. They measure what ships. */
    heldOut: z.literal(true).optional(),
    /** Why a harmless text is in the set: ordinary, look-alike, near miss, long past, quote. */
    kind: z.enum(["ord", "look", "near", "past", "quote"]).nullable(),
    writer: cueLabel,
    readers: z.record(z.string(), cueLabel),
    ...shared,
  })
  .refine(({ level, category }) => (level === "none") === (category === null), {
    message: "a text without a cue has no category, every other text has one",
  });

const sentenceLabels = z.array(
  z.enum([...sentenceElements, ...sentenceFlags].flatMap((label) => [label, `${label}~`])),
);

export const SentenceText = z.strictObject({
  id: id("s"),
  /** A "~" after a label says that the sentence shows it only partly. */
  labels: sentenceLabels,
  writer: sentenceLabels,
  readers: z.record(z.string(), sentenceLabels),
  ...shared,
});

export type CueText = z.infer<typeof CueText>;
export type SentenceText = z.infer<typeof SentenceText>;
export type CueCategory = (typeof cueCategories)[number];

/** Returns the lines of a JSONL file with their numbers, counted from 1. Empty lines are left out. */
export function readLines(file: string) {
  if (!existsSync(file)) throw new Error(`${file}: there is no such file`);
  return readFileSync(file, "utf8")
    .split("\n")
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== "");
}

export const cueFiles = ["content/readers/cues.jsonl", "content/readers/plain-cues.jsonl"];
export const sentenceFiles = [
  "content/readers/sentences.jsonl",
  "content/readers/plain-sentences.jsonl",
];
/** Whole statements with their scores. */
export const statementsFile = "content/readers/statements.jsonl";
export const heldOutFile = "content/readers/held-out.jsonl";
export const heldOutStatementsFile = "content/readers/held-out-statements.jsonl";

/** Returns the training texts for crisis cues. Throws at the first line that cannot be read. */
export function readCueTexts(files = cueFiles): CueText[] {
  return files.flatMap((file) =>
    readLines(file).map(({ text }) => CueText.parse(JSON.parse(text))),
  );
}

/** Returns the training sentences for the coach. Throws at the first line that cannot be read. */
export function readSentenceTexts(files = sentenceFiles): SentenceText[] {
  return files.flatMap((file) =>
    readLines(file).map(({ text }) => SentenceText.parse(JSON.parse(text))),
  );
}
