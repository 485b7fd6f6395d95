import type { Answer, Choice, DialogueScript, Point } from "~/features/dialogues/script/dialogue";
import type { Mood } from "~/features/dialogues/script/mood";
import { ownLineKinds, type OwnLineKind } from "~/features/coach/own-line/line-kinds";

type Effects = [good: Partial<Mood>, mixed: Partial<Mood>, harmful: Partial<Mood>];

const still: Mood = { defensiveness: 0, openness: 0, safety: 0 };

/** A straight script: "point-1" for the first set of effects, with "1-good", "1-mixed" and "1-harmful"… */
export function aScript(effects: Effects[], values: Partial<DialogueScript> = {}): DialogueScript {
  return {
    you: "Ana",
    them: "Rui",
    pronoun: "he",
    scene: "A kitchen, in the morning.",
    goal: "Say one true thing.",
    start: { defensiveness: 5, openness: 3, safety: 7 },
    facts: [],
    window: true,
    calmIsUnfinished: false,
    danger: "leave",
    points: effects.map((_, index) => aPoint(effects, index)),
    endings: {
      window: { title: "A yes", text: "He wants to see." },
      calm: { title: "A quiet end", text: "You both stop there." },
      escalation: { title: "Step away", text: "Leave the room." },
    },
    ...values,
  };
}

function aPoint(effects: Effects[], index: number): Point {
  const [good, mixed, harmful] = effects[index]!;
  const next = index === effects.length - 1 ? "end" : `point-${index + 2}`;
  return {
    id: `point-${index + 1}`,
    cue: `Cue ${index + 1}`,
    choices: [
      aChoice(`${index + 1}-good`, "good", good, next),
      aChoice(`${index + 1}-mixed`, "mixed", mixed, next),
      aChoice(`${index + 1}-harmful`, "harmful", harmful, next),
    ],
  };
}

function aChoice(id: string, kind: Choice["kind"], effect: Partial<Mood>, next: string): Choice {
  return {
    id,
    kind,
    line: `Line ${id}`,
    uses: kind === "good" ? ["brief"] : [],
    breaks: [],
    effect: { ...still, ...effect },
    reply: `Reply to ${id}`,
    coach: `Note on ${id}`,
    next,
  };
}

/** A point of each kind of effect: opening, nothing, closing. */
export const gentle: Effects = [{ openness: 1 }, {}, { defensiveness: 1 }];

/** Answers to own words of every kind: "Answer to blame". */
export const someAnswers = Object.fromEntries(
  ownLineKinds.map((kind) => [kind, { reply: `Answer to ${kind}`, coach: `About ${kind}` }]),
) as Record<OwnLineKind, Answer>;
