import type { Element } from "~/content/elements";

/** A practice conversation as its author wrote it, and the mood it moves. */
export interface DialogueScript {
  /** Whose lines the member speaks. */
  you: string;
  /** The loved one. */
  them: string;
  pronoun: Pronoun;
  scene: string;
  goal: string;
  start: Mood;
  /** Whether the talk can end with a step toward help. */
  window: boolean;
  /** A talk that ends quietly and still needs someone to act on it tonight. */
  calmIsUnfinished: boolean;
  danger: Danger;
  /** Signs that call for help at once. With these the emergency card stays on the screen throughout. */
  watchFor?: string;
  points: Point[];
  endings: { window?: EndingText; calm: EndingText; escalation: EndingText };
}

/** One turn: what the loved one says, and three ways to answer. */
export interface Point {
  cue: string;
  /** A small stage direction. */
  stage?: string;
  /** Said instead when the line before was not the good one, so that it leans on nothing unsaid. */
  cueOtherwise?: string;
  stageOtherwise?: string;
  /** A talk in two parts: A is a conversation, B an emergency where only acting counts. */
  part?: "A" | "B";
  choices: Choice[];
}

export interface Choice {
  id: string;
  kind: "good" | "mixed" | "harmful";
  line: string;
  lineStage?: string;
  /** As `cueOtherwise`. */
  lineOtherwise?: string;
  uses: Element[];
  /** Elements it works against, or what else stands in its way: "always", "threat", … */
  breaks: string[];
  effect: Mood;
  reply: string;
  replyStage?: string;
  /** About the sentence, never about the person who chose it. */
  coach: string;
  after: { who: "you" | "them"; line: string; lineOtherwise?: string }[];
  card?: HelpKind;
}

export type Pronoun = "he" | "she" | "they";
export type Ending = "window" | "calm" | "escalation";
/** Which help an escalation shows: a way out of the room, or a way to get care now. */
export type Danger = "leave" | "emergency";
/** Which card with numbers to call a line shows. */
export type HelpKind = "emergency" | "suicide" | "violence" | "poison" | "prescriber";

export interface EndingText {
  title: string;
  text: string;
  /** As `cueOtherwise`: where the last line was not the good one, so that nothing unsaid has come true. */
  otherwise?: { title: string; text: string };
}

/** How the loved one is doing, each 0 to 10. Never shown as numbers: the member sees a door. */
export interface Mood {
  defensiveness: number;
  openness: number;
  safety: number;
}

export function shiftMood(mood: Mood, effect: Mood): Mood {
  return {
    defensiveness: clamp(mood.defensiveness + effect.defensiveness),
    openness: clamp(mood.openness + effect.openness),
    safety: clamp(mood.safety + effect.safety),
  };
}

/** From here on no sentence helps; leaving or calling does. */
export function isDangerous({ defensiveness, safety }: Mood) {
  return defensiveness >= 8 || safety <= 3;
}

/** Open enough, and safe enough, to take a step toward help. */
export function isWindow({ defensiveness, openness, safety }: Mood) {
  return openness >= 6 && defensiveness <= 4 && safety >= 6;
}

/** A quiet end that still needs someone to act tonight. */
export function isUnfinished({ calmIsUnfinished }: DialogueScript, ending: Ending | null) {
  return calmIsUnfinished && ending === "calm";
}

/**
 * The help an escalation shows after the line that brought it. The parts of a two-part talk each have
 * their own, and whoever is threatened needs the way out first.
 */
export function dangerAfter(script: DialogueScript, { turn, choice }: Spoken): Danger {
  if (choice.card === "violence") return "leave";
  switch (script.points[turn]?.part) {
    case "A":
      return "leave";
    case "B":
      return "emergency";
    default:
      return script.danger;
  }
}

interface Spoken {
  turn: number;
  choice: Choice;
}

function clamp(value: number) {
  return Math.min(10, Math.max(0, value));
}
