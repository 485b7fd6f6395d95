import { z } from "zod";
import { bodyLength, momentQuestions, shortLength } from "../statement";

const shortText = z
  .string()
  .trim()
  .max(shortLength.max, `Keep this under ${shortLength.max} characters.`)
  .default("");
const words = z
  .string()
  .max(
    bodyLength.max,
    `Keep it under ${bodyLength.max.toLocaleString("en")} characters. A sentence or two is plenty.`,
  )
  .transform((text) => text.replace(/\r\n?/g, "\n").trimEnd())
  .default("");

/** The fields of the form with the member's words. All are optional. */
export const DraftFields = z.object({
  body: words,
  recipient: shortText,
  occasion: shortText,
  name: shortText,
  /** The words of the member's first request. */
  before: words,
  /** The words before the last suggested edit, which Undo brings back. */
  undo: words,
  /** The crisis cards that were on the page when the form was sent. */
  shown: z.string().max(100).optional(),
});
export type DraftFields = z.infer<typeof DraftFields>;

const answer = z.enum(["yes", "no"], { error: "Answer with yes or no." });
/** The four questions about the hour. */
export const MomentAnswers = z.object({
  sober: answer,
  calm: answer,
  private: answer,
  safe: answer,
});

/** The moment that the answers describe. Only whether all were yes is saved. */
export function momentFrom(hour: z.infer<typeof MomentAnswers>) {
  if (hour.safe === "no") return "unsafe" as const;
  return momentQuestions.every(({ id }) => hour[id] === "yes")
    ? ("good" as const)
    : ("later" as const);
}
