import type { Element } from "~/content/elements";
import type { Guard } from "./guard";
import type { EmergencyKind } from "~/features/coach/own-line/emergency-line";
import type { OwnLineKind } from "~/features/coach/own-line/line-kinds";
import type { EmergencyTable } from "./emergency-lines";
import type { Mood } from "./mood";
import type { OwnKind } from "./own-lines";

/**
 * A practice conversation as its author wrote it: a graph of points. Each choice names the point it leads
 * to, which always stands further down, so every talk ends.
 */
export interface DialogueScript {
  /** Whose lines the member speaks. */
  you: string;
  /** The loved one. */
  them: string;
  pronoun: Pronoun;
  scene: string;
  goal: string;
  start: Mood;
  /** What is true when the talk begins. */
  facts: string[];
  /** Whether the talk can end with a step toward help. */
  window: boolean;
  /** A talk that ends quietly and still needs someone to act on it tonight. */
  calmIsUnfinished: boolean;
  danger: Danger;
  /** Signs that call for help at once. With these the emergency card stays on the screen throughout. */
  watchFor?: string;
  points: Point[];
  /** What the loved one answers to the member's own words. Without it, own words cannot be said. */
  answers?: Record<OwnLineKind, Answer>;
  /** In a scene where only the next safe act counts, what follows on own words. */
  emergency?: Emergency;
  endings: { window?: EndingText; calm: EndingText; escalation: EndingText };
}

/** Own words in an emergency: which acts are safe, and what follows on each kind. */
export interface Emergency {
  table: EmergencyTable;
  answers: Record<EmergencyKind, Answer>;
}

/** A text, with the facts that it depends on and those that it changes. */
export type Text = string | FactText;

export interface FactText {
  text: string;
  /** Facts that must be true, or lines that must have been said, wherever the text is heard. */
  needs?: string[];
  /** Facts that are true from here on, and facts that no longer are. */
  sets?: string[];
  clears?: string[];
}

/** A block of texts with variants. The first variant that fits replaces the texts that it gives. */
export type Varied<Words> = Words & { variants?: Variant<Words>[] };
export type Variant<Words> = Partial<Words> & { if: Guard };

/** One turn: what the loved one says, and three ways to answer. */
export type Point = Varied<CueWords> & {
  id: string;
  /** A talk in two parts: A is a conversation, B an emergency where only acting counts. */
  part?: "A" | "B";
  choices: Choice[];
  /** Answers to own words at this point, instead of the script's. */
  answers?: Partial<Record<OwnKind, Answer>>;
  /** The point is an emergency, and the rest of the script is not. */
  emergency?: Emergency;
  /** Where own words of a weight lead, instead of where the choice of that weight leads. */
  ownNext?: Partial<Record<Choice["kind"], string>>;
};

export interface CueWords {
  /** A small stage direction. */
  stage?: Text;
  cue: Text;
}

export type Choice = Varied<ChoiceWords> & {
  id: string;
  kind: "good" | "mixed" | "harmful";
  uses: Element[];
  /** The elements that the line works against, and other faults: "always", "threat", … */
  breaks: string[];
  effect: Mood;
  card?: HelpKind;
};

export interface ChoiceWords {
  lineStage?: Text;
  line: Text;
  /** The coach's note. It is about the sentence, never about the member. */
  coach: Text;
  replyStage?: Text;
  reply: Text;
  after?: AfterLine[];
  /** The id of the next point, or "end". */
  next: string;
}

export interface AfterLine {
  who: "you" | "them";
  line: Text;
}

export type Answer = Varied<AnswerWords>;

export interface AnswerWords {
  coach?: Text;
  stage?: Text;
  reply: Text;
  /** As in a choice. Without it, the talk goes on as after the point's choice of the same weight. */
  next?: string;
}

export type Pronoun = "he" | "she" | "they";
export type Ending = "window" | "calm" | "escalation";
/**
 * What an escalation shows: a kind way to stop in a calm scene, a way out of the room, or a way to get
 * care now.
 */
export const dangers = ["kindly", "leave", "emergency"] as const;
export type Danger = (typeof dangers)[number];
/** Which card with numbers to call a line shows. */
export const helpKinds = ["emergency", "suicide", "violence", "poison", "prescriber"] as const;
export type HelpKind = (typeof helpKinds)[number];

export type EndingText = Varied<EndingWords>;

export interface EndingWords {
  title: string;
  text: Text;
}

/** Whether the talk ended calmly, but someone must still act tonight. */
export function isUnfinished({ calmIsUnfinished }: DialogueScript, ending: Ending | null) {
  return calmIsUnfinished && ending === "calm";
}

/**
 * The help that an escalation shows. A line with the card "violence" needs the way out first. In a talk
 * of two parts, part A needs the way out and part B an emergency call.
 */
export function dangerAfter(script: DialogueScript, { pointId, choice }: Spoken): Danger {
  if (choice?.card === "violence") return "leave";
  switch (script.points.find(({ id }) => id === pointId)?.part) {
    case "A":
      return "leave";
    case "B":
      return "emergency";
    default:
      return script.danger;
  }
}

interface Spoken {
  pointId: string;
  /** Null for a line in the member's own words. */
  choice: Choice | null;
}
