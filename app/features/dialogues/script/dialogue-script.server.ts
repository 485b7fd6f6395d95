import { z } from "zod";
import { safetyKinds } from "~/features/safety/what-opens";
import { tracks } from "~/features/accounts/profile";
import { dangers } from "./dialogue";
import { mistakesIn } from "./script-mistakes";
import {
  answers,
  emergency,
  endingText,
  facts,
  guard,
  mood,
  point,
  text,
} from "./script-schema.server";

export const themes = [
  "talking",
  "rewards",
  "stepping-back",
  "problem",
  "invitation",
  "slips",
  "withdrawal",
  "safety",
] as const;

export type Theme = (typeof themes)[number];

/** The front matter of a dialogue file. An unknown key is an error, so a typo is found. */
export const DialogueFile = z
  .strictObject({
    title: text(60),
    summary: text(160),
    theme: z.enum(themes),
    access: z.enum(["free", "members"]),
    tracks: z.array(z.enum(tracks.map(({ code }) => code))).min(1),
    safety: z.enum(safetyKinds).default("own-life"),
    lesson: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "must be module/lesson"),
    you: text(40),
    them: text(40),
    pronoun: z.enum(["he", "she", "they"]),
    scene: text(500),
    goal: text(160),
    /** For the cue card of whoever plays the loved one. Without it, the scene is not rehearsed by two. */
    wants: text(200).optional(),
    start: mood,
    facts: facts.default([]),
    window: z.boolean(),
    calmIsUnfinished: z.boolean().default(false),
    danger: z.enum(dangers),
    watchFor: text(80).optional(),
    reviewedBy: text(120),
    reviewedOn: z.iso.date().optional(),
    points: z.array(point).min(2).max(24),
    answers: answers.optional(),
    emergency: emergency.optional(),
    endings: z.strictObject({
      window: endingText.optional(),
      calm: endingText,
      escalation: endingText,
    }),
    /** Paragraphs for the debrief. Those that fit the talk stand above the text of the file. */
    debrief: z.array(z.strictObject({ if: guard, text: text(500) })).default([]),
  })
  .superRefine((file, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    for (const { path, message } of mistakesIn(file)) refuse(path, message);
  });
