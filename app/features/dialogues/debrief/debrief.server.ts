import { z } from "zod";
import type { Debrief } from "./debrief";
import { elements } from "~/content/elements";

const door = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const StoredDebrief: z.ZodType<Debrief> = z.object({
  title: z.string(),
  lesson: z.string(),
  them: z.string(),
  pronoun: z.enum(["he", "she", "they"]),
  ending: z.enum(["window", "calm", "escalation"]),
  endingTitle: z.string(),
  endingText: z.string(),
  journey: z.string(),
  danger: z.enum(["leave", "emergency"]).nullable(),
  isUnfinished: z.boolean(),
  start: z.object({ door, cue: z.string(), stage: z.string().nullable() }),
  steps: z.array(
    z.object({
      turn: z.number(),
      line: z.string(),
      lineStage: z.string().nullable(),
      reply: z.string(),
      replyStage: z.string().nullable(),
      coach: z.string(),
      door,
      movement: z.enum(["opened", "closed", "held"]),
      isTakenBack: z.boolean(),
    }),
  ),
  map: z.array(
    z.object({
      cue: z.string(),
      choices: z.array(
        z.object({
          line: z.string(),
          stage: z.string().nullable(),
          fate: z.enum(["said", "taken-back", "not-tried"]),
        }),
      ),
    }),
  ),
  used: z.array(z.enum(elements)),
  missed: z.array(z.enum(elements)),
  keep: z.object({ line: z.string(), isTheirs: z.boolean() }).nullable(),
  prose: z.string(),
});

/** The debrief kept with an attempt. Throws when the stored text is not one. */
export function parseDebrief(stored: string): Debrief {
  return StoredDebrief.parse(JSON.parse(stored));
}
