import { elements, type Element } from "~/content/elements";
import {
  dangerAfter,
  isUnfinished,
  type Danger,
  type DialogueScript,
  type Ending,
  type Pronoun,
} from "../script/dialogue";
import { doorOf, movementOf, type Door, type Movement } from "../script/door";
import { journeySentence } from "../script/door-words";
import { holds, type Guard } from "../script/guard";
import { replyStageOf, situationAt, type Said } from "../script/place";
import type { TalkPosition } from "./replay-dialogue";

/**
 * A finished talk as its debrief shows it. It is stored, so a later change of the script does not
 * alter it.
 */
export interface Debrief {
  title: string;
  lesson: string;
  them: string;
  pronoun: Pronoun;
  ending: Ending;
  endingTitle: string;
  endingText: string;
  journey: string;
  /** The help that an escalation needs, or null for other endings. */
  danger: Danger | null;
  isUnfinished: boolean;
  start: { door: Door; cue: string; stage: string | null };
  steps: DebriefStep[];
  /** Every point of the talk with its choices, and whether the member said each. */
  map: { cue: string; choices: { line: string; stage: string | null; fate: Fate }[] }[];
  used: Element[];
  missed: Element[];
  /** The line to remember: the member's best line, or the best line on offer. */
  keep: { line: string; isTheirs: boolean } | null;
  /** The author's paragraphs about this talk. */
  notes: string[];
  /** The author's words about any talk, as HTML. */
  prose: string;
}

export interface DebriefStep {
  turn: number;
  line: string;
  lineStage: string | null;
  reply: string;
  replyStage: string | null;
  coach: string;
  door: Door;
  movement: Movement;
  isTakenBack: boolean;
  /** In a line in the member's own words, the places of the words that decided. */
  marks?: { start: number; end: number }[];
}

type Fate = "said" | "taken-back" | "not-tried";

interface Talked {
  title: string;
  lesson: string;
  debrief: string;
  script: DialogueScript;
  pathNotes: readonly { if: Guard; text: string }[];
}

/** Makes the debrief of a talk. Throws if the talk has not ended. */
export function lookBack(
  { title, lesson, debrief, script, pathNotes }: Talked,
  position: TalkPosition,
): Debrief {
  const { said, ending, mood } = position;
  if (!ending) throw new Error("A talk that goes on has no debrief yet");
  const stood = said.filter(({ isTakenBack }) => !isTakenBack);
  const words = position.endingWords!;
  const now = situationAt(position.place);
  const opening = said[0]!.cue;
  return {
    title,
    lesson,
    them: script.them,
    pronoun: script.pronoun,
    ending,
    endingTitle: words.title,
    endingText: words.text,
    journey: journeySentence(script, script.start, mood),
    danger: ending === "escalation" ? dangerAfter(script, stood.at(-1)!) : null,
    isUnfinished: isUnfinished(script, ending),
    start: { door: doorOf(script.start), cue: opening.cue, stage: opening.stage },
    steps: said.map(stepOf),
    map: mapOf(said),
    ...elementsOf(stood),
    keep: lineToKeep(stood),
    notes: pathNotes.filter((note) => holds(note.if, now)).map((note) => note.text),
    prose: debrief,
  };
}

function stepOf(spoken: Said): DebriefStep {
  const { turn, words, before, after, isTakenBack, own } = spoken;
  return {
    turn,
    line: words.line,
    lineStage: words.lineStage,
    reply: words.reply,
    replyStage: replyStageOf(spoken),
    coach: words.coach ?? "",
    door: doorOf(after),
    movement: movementOf(before, after),
    isTakenBack,
    ...(own ? { marks: own.marks } : {}),
  };
}

/** The points of the talk, with the lines to choose from and the member's own, and what became of each. */
function mapOf(said: readonly Said[]): Debrief["map"] {
  const points = [...new Set(said.map(({ pointId }) => pointId))];
  return points.map((point) => {
    const here = said.filter(({ pointId }) => pointId === point);
    const { cue, offered } = here[0]!;
    return {
      cue: cue.cue,
      choices: [
        ...offered.map(({ choice, line, lineStage }) => ({
          line,
          stage: lineStage,
          fate: fateOf(here.filter((one) => one.choice?.id === choice.id)),
        })),
        ...here
          .filter(({ choice, kind }) => choice === null && kind !== "none")
          .map((own) => ({ line: own.words.line, stage: null, fate: fateOf([own]) })),
      ],
    };
  });
}

function fateOf(times: readonly Said[]): Fate {
  if (times.length === 0) return "not-tried";
  return times.some(({ isTakenBack }) => !isTakenBack) ? "said" : "taken-back";
}

/** `missed` holds the elements that other choices of the same points had. */
function elementsOf(stood: readonly Said[]) {
  const used = new Set(stood.flatMap(({ uses }) => uses));
  const possible = new Set(
    stood.flatMap(({ offered }) => offered.flatMap(({ choice }) => choice.uses)),
  );
  return {
    used: elements.filter((element) => used.has(element)),
    missed: elements.filter((element) => possible.has(element) && !used.has(element)),
  };
}

/** The longest line, in characters, that is easy to remember. */
const mostToCarry = 120;

function lineToKeep(stood: readonly Said[]): Debrief["keep"] {
  const theirs = bestOf(stood.map(({ kind, uses, words: { line } }) => ({ kind, uses, line })));
  if (theirs) return { line: theirs, isTheirs: true };
  const offered = stood.flatMap((said) => said.offered);
  const best = bestOf(offered.map(({ choice: { kind, uses }, line }) => ({ kind, uses, line })));
  return best === null ? null : { line: best, isTheirs: false };
}

/** The good line with the most elements, a short one if there is one, or null. */
function bestOf(lines: (Pick<Said, "kind" | "uses"> & { line: string })[]) {
  const good = lines.filter(({ kind }) => kind === "good");
  const short = good.filter(({ line }) => line.length <= mostToCarry);
  const [best] = (short.length > 0 ? short : good).toSorted(
    (one, other) => other.uses.length - one.uses.length,
  );
  return best?.line ?? null;
}

/**
 * The lines of a finished talk that a member can save: those that did not close the door and were not
 * taken back, and the one to remember. Empty after an escalation.
 */
export function savableLines({ danger, keep, steps }: Debrief): string[] {
  if (danger) return [];
  const said = steps.filter(({ movement, isTakenBack }) => movement !== "closed" && !isTakenBack);
  const lines = [...said.map(({ line }) => line), ...(keep ? [keep.line] : [])];
  // A silence has no words to save.
  return [...new Set(lines)].filter((line) => /\p{L}/u.test(line));
}
