import type { Choice, DialogueScript, Mood, Point } from "~/features/dialogues/script/dialogue";

type Effects = [good: Partial<Mood>, mixed: Partial<Mood>, harmful: Partial<Mood>];

const still: Mood = { defensiveness: 0, openness: 0, safety: 0 };

/** A script with one point for each set of effects; ids are "1-good", "1-mixed", "1-harmful", "2-good"… */
export function aScript(effects: Effects[], values: Partial<DialogueScript> = {}): DialogueScript {
  return {
    you: "Ana",
    them: "Rui",
    pronoun: "he",
    scene: "A kitchen, in the morning.",
    goal: "Say one true thing.",
    start: { defensiveness: 5, openness: 3, safety: 7 },
    window: true,
    calmIsUnfinished: false,
    danger: "leave",
    points: effects.map(aPoint),
    endings: {
      window: { title: "A yes", text: "He wants to see." },
      calm: { title: "A quiet end", text: "You both stop there." },
      escalation: { title: "Step away", text: "Leave the room." },
    },
    ...values,
  };
}

function aPoint([good, mixed, harmful]: Effects, index: number): Point {
  return {
    cue: `Cue ${index + 1}`,
    choices: [
      aChoice(`${index + 1}-good`, "good", good),
      aChoice(`${index + 1}-mixed`, "mixed", mixed),
      aChoice(`${index + 1}-harmful`, "harmful", harmful),
    ],
  };
}

function aChoice(id: string, kind: Choice["kind"], effect: Partial<Mood>): Choice {
  return {
    id,
    kind,
    line: `Line ${id}`,
    uses: kind === "good" ? ["brief"] : [],
    breaks: [],
    effect: { ...still, ...effect },
    reply: `Reply to ${id}`,
    coach: `Note on ${id}`,
    after: [],
  };
}

/** A point of each kind of effect: opening, nothing, closing. */
export const gentle: Effects = [{ openness: 1 }, {}, { defensiveness: 1 }];
