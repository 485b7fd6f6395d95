import { z } from "zod";
import { safetyKinds } from "~/features/safety/what-opens";
import { elements } from "~/content/elements";
import { tracks } from "~/features/accounts/profile";
import { isDangerous, type DialogueScript } from "./dialogue";
import { unreachableParts, type Mistake } from "./dialogue-proofs";

const text = (longest: number) =>
  z.string().trim().min(1, "must not be empty").max(longest, `must fit in ${longest} characters`);

const moodStep = z.number().int().min(-10).max(10);
const moodLevel = z.number().int().min(0).max(10);

const Choice = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, "must be small letters, digits and hyphens"),
  kind: z.enum(["good", "mixed", "harmful"]),
  line: text(280),
  lineStage: text(120).optional(),
  lineOtherwise: text(280).optional(),
  uses: z.array(z.enum(elements)),
  breaks: z.array(z.string().regex(/^[a-z-]{1,24}$/)),
  effect: z.strictObject({ defensiveness: moodStep, openness: moodStep, safety: moodStep }),
  reply: text(200),
  replyStage: text(120).optional(),
  coach: text(280),
  after: z
    .array(
      z.strictObject({
        who: z.enum(["you", "them"]),
        line: text(200),
        lineOtherwise: text(200).optional(),
      }),
    )
    .default([]),
  card: z.enum(["emergency", "suicide", "violence", "poison", "prescriber"]).optional(),
});

const Point = z.strictObject({
  cue: text(200),
  stage: text(120).optional(),
  cueOtherwise: text(200).optional(),
  stageOtherwise: text(120).optional(),
  part: z.enum(["A", "B"]).optional(),
  choices: z.array(Choice).length(3, "a point has exactly three choices"),
});

const ending = { title: text(60), text: text(320) };
const EndingText = z.strictObject({ ...ending, otherwise: z.strictObject(ending).optional() });

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
    start: z.strictObject({ defensiveness: moodLevel, openness: moodLevel, safety: moodLevel }),
    window: z.boolean(),
    calmIsUnfinished: z.boolean().default(false),
    danger: z.enum(["leave", "emergency"]),
    watchFor: text(80).optional(),
    reviewedBy: text(120),
    reviewedOn: z.iso.date().optional(),
    points: z.array(Point).min(2).max(9),
    endings: z.strictObject({
      window: EndingText.optional(),
      calm: EndingText,
      escalation: EndingText,
    }),
  })
  .superRefine((file, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    for (const { path, message } of mistakesIn(file)) refuse(path, message);
  });

/** Checks that concern more than one key of a script. */
function mistakesIn(script: DialogueScript): Mistake[] {
  return [
    ...endingMistakes(script),
    ...script.points.flatMap((point, turn) => orderMistakes(point.choices, turn)),
    ...idMistakes(script),
    ...partMistakes(script),
    ...unreachableParts(script),
  ];
}

function endingMistakes({ start, window, endings }: DialogueScript): Mistake[] {
  const mistakes: Mistake[] = [];
  if (isDangerous(start)) {
    mistakes.push({ path: ["start"], message: "the talk would be over before it begins" });
  }
  if (window && !endings.window) {
    mistakes.push({ path: ["endings"], message: "a script with window: true needs that ending" });
  }
  return mistakes;
}

function orderMistakes(choices: DialogueScript["points"][number]["choices"], turn: number) {
  return ["good", "mixed", "harmful"].flatMap((kind, index) =>
    choices[index] && choices[index].kind !== kind
      ? [{ path: ["points", turn, "choices", index, "kind"], message: `must be ${kind} here` }]
      : [],
  );
}

function idMistakes({ points }: DialogueScript): Mistake[] {
  const seen = new Set<string>();
  return points.flatMap(({ choices }, turn) =>
    choices.flatMap(({ id }, index) => {
      const isNew = !seen.has(id);
      seen.add(id);
      if (isNew) return [];
      return [{ path: ["points", turn, "choices", index, "id"], message: `"${id}" is taken` }];
    }),
  );
}

// Either no point has a part, or all have one and part A comes before part B.
function partMistakes({ points }: DialogueScript): Mistake[] {
  const parts = points.map(({ part }) => part ?? "none").join(" ");
  if (/^(none ?)+$|^(A ?)+(B ?)+$/.test(parts)) return [];
  return [{ path: ["points"], message: "parts must be A…B on every point, or on none" }];
}
