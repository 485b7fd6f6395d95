import { z } from "zod";
import { elements } from "~/content/elements";
import type { FactText, Text } from "./dialogue";
import type { Guard } from "./guard";
import { emergencyKinds } from "~/features/coach/own-line/emergency-line";
import { ownLineKinds } from "~/features/coach/own-line/line-kinds";
import { emergencyTables } from "./emergency-lines";
import { ownKinds, type OwnKind } from "./own-lines";

export const text = (longest: number) =>
  z.string().trim().min(1, "must not be empty").max(longest, `must fit in ${longest} characters`);

const id = z.string().regex(/^[a-z0-9-]{1,40}$/, "must be small letters, digits and hyphens");
/** One name or a list of names. */
const names = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z.array(id).min(1),
);

export const facts = z.array(id);

/** A text, or { text, needs, sets, clears }. */
const words = (longest: number) =>
  z.unknown().transform((value, context): Text => {
    const isObject = typeof value === "object" && value !== null;
    const schema: z.ZodType<Text> = isObject ? factText(longest) : text(longest);
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.addIssue({ ...issue });
    return z.NEVER;
  });

const factText = (longest: number): z.ZodType<FactText> =>
  z.strictObject({
    text: text(longest),
    needs: names.optional(),
    sets: names.optional(),
    clears: names.optional(),
  });

const moodStep = z.number().int().min(-10).max(10);
const moodLevel = z.number().int().min(0).max(10);
export const mood = z.strictObject({
  defensiveness: moodLevel,
  openness: moodLevel,
  safety: moodLevel,
});

const range = z
  .strictObject({ from: moodLevel.optional(), to: moodLevel.optional() })
  .refine(({ from, to }) => from !== undefined || to !== undefined, "needs from, to or both");

export const guard: z.ZodType<Guard> = z.lazy(() =>
  z
    .strictObject({
      said: names.optional(),
      last: names.optional(),
      facts: names.optional(),
      defensiveness: range.optional(),
      openness: range.optional(),
      safety: range.optional(),
      any: z.array(guard).min(2, "needs two conditions or more").optional(),
      not: guard.optional(),
    })
    .refine((one) => Object.keys(one).length > 0, "needs a condition, such as said or facts"),
);

/** The keys of a block of texts, and its variants, which replace some of the texts. */
function varied<Shape extends z.ZodRawShape>(shape: Shape) {
  const variant = z.strictObject({ if: guard, ...z.object(shape).partial().shape });
  return { ...shape, variants: z.array(variant).min(1).optional() };
}

const stage = words(120);
const coach = words(280);
const reply = words(200);

const afterLine = z.strictObject({ who: z.enum(["you", "them"]), line: words(200) });

const choice = z.strictObject({
  id,
  kind: z.enum(["good", "mixed", "harmful"]),
  uses: z.array(z.enum(elements)),
  breaks: z.array(z.string().regex(/^[a-z-]{1,24}$/)),
  effect: z.strictObject({ defensiveness: moodStep, openness: moodStep, safety: moodStep }),
  card: z.enum(["emergency", "suicide", "violence", "poison", "prescriber"]).optional(),
  ...varied({
    lineStage: stage.optional(),
    line: words(280),
    coach,
    replyStage: stage.optional(),
    reply,
    after: z.array(afterLine).optional(),
    next: id,
  }),
});

const answer = z.strictObject(
  varied({ coach: coach.optional(), stage: stage.optional(), reply, next: id.optional() }),
);

/** One answer for every kind. */
function answersFor<Kind extends OwnKind>(kinds: readonly Kind[]) {
  return z.strictObject(
    Object.fromEntries(kinds.map((kind) => [kind, answer])) as Record<Kind, typeof answer>,
  );
}

/** The answers of a script, which has one for every kind of own line. */
export const answers = answersFor(ownLineKinds);

export const emergency = z.strictObject({
  table: z.enum(emergencyTables),
  answers: answersFor(emergencyKinds),
});

export const point = z.strictObject({
  id,
  part: z.enum(["A", "B"]).optional(),
  ...varied({ stage: stage.optional(), cue: words(200) }),
  choices: z.array(choice).length(3, "a point has exactly three choices"),
  answers: answersFor(ownKinds).partial().optional(),
  emergency: emergency.optional(),
  ownNext: z.strictObject({ good: id, mixed: id, harmful: id }).partial().optional(),
});

export const endingText = z.strictObject(varied({ title: text(60), text: words(320) }));
