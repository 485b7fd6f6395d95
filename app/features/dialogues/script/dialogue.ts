import type { Element } from "~/content/elements";

/** A practice conversation as its author wrote it. */
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
  /** Replaces `cue` if the line before was not the good one, which `cue` may refer to. */
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
  /** The elements that the line works against, and other faults: "always", "threat", … */
  breaks: string[];
  effect: Mood;
  reply: string;
  replyStage?: string;
  /** The coach's note. It is about the sentence, never about the member. */
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
  /** Replaces title and text if the last line was not the good one. */
  otherwise?: { title: string; text: string };
}

/** The mood of the loved one, each from 0 to 10. The member sees a door, never the numbers. */
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

/** Whether the talk is dangerous. Then it stops, because only leaving or calling for help works. */
export function isDangerous({ defensiveness, safety }: Mood) {
  return defensiveness >= 8 || safety <= 3;
}

/** Open enough, and safe enough, to take a step toward help. */
export function isWindow({ defensiveness, openness, safety }: Mood) {
  return openness >= 6 && defensiveness <= 4 && safety >= 6;
}

/** Whether the talk ended calmly, but someone must still act tonight. */
export function isUnfinished({ calmIsUnfinished }: DialogueScript, ending: Ending | null) {
  return calmIsUnfinished && ending === "calm";
}

/**
 * The help that an escalation shows. A line with the card "violence" needs the way out first. In a talk
 * of two parts, part A needs the way out and part B an emergency call.
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
