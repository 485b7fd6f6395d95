import { elements, type Element } from "~/content/elements";
import {
  dangerAfter,
  isUnfinished,
  type Choice,
  type Danger,
  type DialogueScript,
  type Ending,
  type Pronoun,
} from "../script/dialogue";
import { doorOf, movementOf, type Door, type Movement } from "../script/door";
import { journeySentence } from "../script/door-words";
import { endingTextOf, lineOf, pointWords, replyStageOf } from "./point-words";
import type { Said } from "./dialogue.machine";
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
  /** Every point of the script with its choices, and whether the member said each. */
  map: { cue: string; choices: { line: string; stage: string | null; fate: Fate }[] }[];
  used: Element[];
  missed: Element[];
  /** The line to remember: the member's best line, or the best line on offer. */
  keep: { line: string; isTheirs: boolean } | null;
  /** The author's words, as HTML. */
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
}

type Fate = "said" | "taken-back" | "not-tried";

interface Talked {
  title: string;
  lesson: string;
  debrief: string;
  script: DialogueScript;
}

/** Makes the debrief of a talk. Throws if the talk has not ended. */
export function lookBack(
  { title, lesson, debrief, script }: Talked,
  position: TalkPosition,
): Debrief {
  const { said, ending, mood } = position;
  if (!ending) throw new Error("A talk that goes on has no debrief yet");
  const stood = said.filter(({ isTakenBack }) => !isTakenBack);
  const words = endingTextOf(script, ending, said);
  const opening = pointWords(script, 0, []);
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
    steps: said.map((line) => stepOf(line, said)),
    map: script.points.map((point, turn) => ({
      cue: pointWords(script, turn, said).cue,
      choices: point.choices.map((choice) => ({
        line: lineOf(choice, turn, said),
        stage: choice.lineStage ?? null,
        fate: fateOf(choice, said),
      })),
    })),
    ...elementsOf(script, stood),
    keep: lineToKeep(script, stood),
    prose: debrief,
  };
}

function stepOf(spoken: Said, said: Said[]): DebriefStep {
  const { turn, choice, before, after, isTakenBack } = spoken;
  return {
    turn,
    line: lineOf(choice, turn, said),
    lineStage: choice.lineStage ?? null,
    reply: choice.reply,
    replyStage: replyStageOf(spoken),
    coach: choice.coach,
    door: doorOf(after),
    movement: movementOf(before, after),
    isTakenBack,
  };
}

function fateOf({ id }: Choice, said: Said[]): Fate {
  const times = said.filter(({ choice }) => choice.id === id);
  if (times.length === 0) return "not-tried";
  return times.some(({ isTakenBack }) => !isTakenBack) ? "said" : "taken-back";
}

/** `missed` holds the elements that other choices of the same turns had. */
function elementsOf({ points }: DialogueScript, stood: Said[]) {
  const used = new Set(stood.flatMap(({ choice }) => choice.uses));
  const possible = new Set(
    stood.flatMap(({ turn }) => points[turn]!.choices.flatMap(({ uses }) => uses)),
  );
  return {
    used: elements.filter((element) => used.has(element)),
    missed: elements.filter((element) => possible.has(element) && !used.has(element)),
  };
}

/** The longest line, in characters, that is easy to remember. */
const mostToCarry = 120;

function lineToKeep({ points }: DialogueScript, stood: Said[]): Debrief["keep"] {
  const theirs = bestOf(
    stood.map(({ choice, turn }) => ({ choice, line: lineOf(choice, turn, stood) })),
  );
  if (theirs) return { line: theirs, isTheirs: true };
  const reached = points.slice(0, stood.length).flatMap(({ choices }) => choices);
  const best = bestOf(reached.map((choice) => ({ choice, line: choice.line })));
  return best === null ? null : { line: best, isTheirs: false };
}

/** The good line with the most elements, a short one if there is one, or null. */
function bestOf(lines: { choice: Choice; line: string }[]) {
  const good = lines.filter(({ choice }) => choice.kind === "good");
  const short = good.filter(({ line }) => line.length <= mostToCarry);
  const [best] = (short.length > 0 ? short : good).toSorted(
    (one, other) => other.choice.uses.length - one.choice.uses.length,
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
