import type { Element } from "~/content/elements";
import type { AfterLine, Choice, DialogueScript, HelpKind } from "./dialogue";
import { fittingVariant, type Guard, type Situation } from "./guard";
import type { Mood } from "./mood";
import type { EmergencyKind } from "~/features/coach/own-line/emergency-line";
import type { OwnLineKind } from "~/features/coach/own-line/line-kinds";
import type { OwnKind, Weight } from "./own-lines";
import { wordsOf } from "./texts";

/** The member chose one of the three lines. */
export interface SayEvent {
  type: "say";
  choiceId: string;
}

/** The member said a line in their own words, which a reader put into a kind. */
export interface SayOwnEvent {
  type: "say-own";
  kind: OwnLineKind;
  text: string;
  /** The elements that the reader found. */
  uses?: Element[];
  /** The line has a red flag: the talk stops here. */
  isRed?: boolean;
  /** The card of the safety note, if the line has a red flag. */
  card?: HelpKind;
  /** The places of the words that decided. */
  marks?: Mark[];
  /** How the line is read where only the next safe act counts. */
  emergency?: { kind: EmergencyKind; marks: Mark[] };
  /** The version of the reader. The reading is stored, so a newer reader changes no old talk. */
  reader?: string;
}

interface Mark {
  start: number;
  end: number;
}

export interface Cue {
  cue: string;
  stage: string | null;
}

/** A choice with the words that fit the talk so far. */
export interface OfferedLine {
  choice: Choice;
  line: string;
  lineStage: string | null;
}

/** A line of the member with the answer to it, as it was heard. */
export interface SaidWords {
  line: string;
  lineStage: string | null;
  reply: string;
  replyStage: string | null;
  coach: string | null;
  after: { who: AfterLine["who"]; line: string }[];
}

/** A line that the member said. */
export interface Said {
  event: SayEvent | SayOwnEvent;
  /** The number of lines that stood before it. */
  turn: number;
  pointId: string;
  kind: Weight;
  /** Null for a line in the member's own words. */
  choice: Choice | null;
  /** How a line in own words was read at its point, with the words that decided. */
  own: { kind: OwnKind; marks: Mark[] } | null;
  uses: readonly Element[];
  /** What the loved one said before it, and the lines to choose from. */
  cue: Cue;
  offered: OfferedLine[];
  words: SaidWords;
  before: Mood;
  after: Mood;
  factsBefore: readonly string[];
  isTakenBack: boolean;
}

/** Where a talk is. */
export interface Place {
  script: DialogueScript;
  /** The point to answer, or null if nothing more can be said. */
  pointId: string | null;
  /** What the loved one says at the point. */
  cue: Cue | null;
  turn: number;
  mood: Mood;
  facts: readonly string[];
  /** Every line, in order, including lines taken back. */
  said: readonly Said[];
}

export function pointOf({ script, pointId }: Pick<Place, "script" | "pointId">) {
  return script.points.find(({ id }) => id === pointId) ?? null;
}

/** The three lines of the point in the words that fit the talk so far. */
export function offeredAt(place: Place): OfferedLine[] {
  const choices = pointOf(place)?.choices ?? [];
  return choices.map((choice) => {
    const { line, lineStage } = fitted(choice, place);
    return { choice, line: wordsOf(line), lineStage: wordsOf(lineStage) };
  });
}

export function situationAt({ mood, facts, said }: Place): Situation {
  const stood = said.filter(({ isTakenBack, kind }) => !isTakenBack && kind !== "none");
  return { mood, facts, said: stood.map(namesOf) };
}

/** What guards can call a line: the id of its choice, its kinds, and "own" for own words. */
export function namesOf({ event, kind, own }: Said): string[] {
  if (event.type === "say") return [event.choiceId, kind];
  return [own?.kind ?? event.kind, kind, "own"];
}

/** A block with the texts of its first variant that fits the talk so far. */
export function fitted<Block extends { variants?: readonly { if: Guard }[] }>(
  block: Block,
  place: Place,
): Block {
  const variant = block.variants?.[fittingVariant(block.variants, situationAt(place))];
  return variant ? { ...block, ...variant } : block;
}

/**
 * The stage direction of a reply. The author wrote it for the usual mood. If a line that is not harmful
 * is the last straw, the direction says so too.
 */
export function replyStageOf({ kind, words: { replyStage }, after }: Said) {
  if (kind === "harmful" || after.defensiveness < 8) return replyStage;
  return [replyStage, "past listening now"].filter(Boolean).join("; ");
}
