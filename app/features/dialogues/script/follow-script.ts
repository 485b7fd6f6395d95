import type { DialogueScript, EndingText } from "./dialogue";
import { isDangerous, shiftMood } from "./mood";
import { emergencyAt, whatOwnLineLeadsTo } from "./own-answers";
import {
  fitted,
  offeredAt,
  pointOf,
  type Place,
  type Said,
  type SayEvent,
  type SayOwnEvent,
} from "./place";
import { choiceTexts, cueTexts, factsAfterAll, wordsOf } from "./texts";

export function beginTalk(script: DialogueScript): Place {
  const { start: mood, facts, points } = script;
  return arrive(
    { script, mood, facts, turn: 0, said: [], pointId: null, cue: null },
    points[0]!.id,
  );
}

/** The place after a choice, or null if the point does not offer it. */
export function sayChoice(place: Place, event: SayEvent): Place | null {
  const choice = pointOf(place)?.choices.find(({ id }) => id === event.choiceId);
  if (!choice) return null;
  const words = fitted(choice, place);
  const { line, lineStage, reply, replyStage, coach, after = [] } = words;
  return goOn(place, {
    next: words.next,
    facts: factsAfterAll(place.facts, choiceTexts(words)),
    said: {
      event,
      kind: choice.kind,
      choice,
      own: null,
      uses: choice.uses,
      after: shiftMood(place.mood, choice.effect),
      words: {
        line: wordsOf(line),
        lineStage: wordsOf(lineStage),
        reply: wordsOf(reply),
        replyStage: wordsOf(replyStage),
        coach: wordsOf(coach),
        after: after.map((next) => ({ who: next.who, line: wordsOf(next.line) })),
      },
    },
  });
}

/** The place after a line in the member's own words, or null if the script does not answer them. */
export function sayOwn(place: Place, event: SayOwnEvent): Place | null {
  const own = readingAt(place, event);
  const answered = whatOwnLineLeadsTo(place, own.kind);
  if (!answered) return null;
  if (event.isRed) return stopAt(place, event);
  const { weight, mood, next, facts, reply, stage, coach } = answered;
  return goOn(place, {
    next,
    facts,
    said: {
      event,
      kind: weight,
      choice: null,
      own,
      uses: event.uses ?? [],
      after: mood,
      words: { line: event.text, lineStage: null, reply, replyStage: stage, coach, after: [] },
    },
  });
}

/** In an emergency, the same line is read for what it does. */
function readingAt(place: Place, { kind, marks = [], emergency }: SayOwnEvent) {
  const point = pointOf(place);
  return (point && emergencyAt(place.script, point) && emergency) || { kind, marks };
}

/** A line with a red flag gets no answer and moves nothing. The safety note stands in its place. */
function stopAt(place: Place, event: SayOwnEvent): Place {
  return goOn(place, {
    next: null,
    facts: place.facts,
    said: {
      event,
      kind: "harmful",
      choice: null,
      own: { kind: event.kind, marks: event.marks ?? [] },
      uses: [],
      after: place.mood,
      words: {
        line: event.text,
        lineStage: null,
        reply: "",
        replyStage: null,
        coach: null,
        after: [],
      },
    },
  });
}

/** Whether the last line ended the talk, because it was dangerous or had a red flag. */
export function isStopped({ mood, said }: Pick<Place, "mood" | "said">) {
  const last = said.at(-1);
  return isDangerous(mood) || (last?.event.type === "say-own" && last.event.isRed === true);
}

/** The line that can be taken back: a harmful last line, once per point. */
export function lineToTakeBack({ said }: Pick<Place, "said">): Said | null {
  const last = said.findLast(({ kind }) => kind !== "none");
  if (!last || last.isTakenBack || last.kind !== "harmful") return null;
  const isSecond = said.some((line) => line.pointId === last.pointId && line.isTakenBack);
  return isSecond ? null : last;
}

/** The place before the line that is taken back. Throws if no line can be. */
export function takeBack(place: Place): Place {
  const last = lineToTakeBack(place);
  if (!last) throw new Error("No line can be taken back here");
  const { pointId, cue, turn, before: mood, factsBefore: facts } = last;
  const said = place.said.map((line) => (line === last ? { ...line, isTakenBack: true } : line));
  return { ...place, pointId, cue, turn, mood, facts, said };
}

export function endingWordsAt(ending: EndingText, place: Place) {
  const { title, text } = fitted(ending, place);
  return { title, text: wordsOf(text) };
}

type NewLine = Pick<Said, "event" | "kind" | "choice" | "own" | "uses" | "words" | "after">;

function goOn(
  place: Place,
  step: { next: string | null; facts: readonly string[]; said: NewLine },
) {
  const { pointId, cue, turn, mood, facts } = place;
  const line: Said = {
    ...step.said,
    turn,
    pointId: pointId!,
    cue: cue!,
    offered: offeredAt(place),
    before: mood,
    factsBefore: facts,
    isTakenBack: false,
  };
  const said = [...place.said, line];
  if (step.next === null && !isStopped({ mood, said })) return { ...place, said };
  const after = { ...place, said, mood: line.after, facts: step.facts, turn: turn + 1 };
  if (step.next === null || step.next === "end" || isStopped(after)) {
    return { ...after, pointId: null, cue: null };
  }
  return arrive(after, step.next);
}

function arrive(place: Place, pointId: string): Place {
  const point = pointOf({ script: place.script, pointId });
  if (!point) throw new Error(`The script has no point “${pointId}”`);
  const words = fitted(point, place);
  const facts = factsAfterAll(place.facts, cueTexts(words));
  const cue = { cue: wordsOf(words.cue), stage: wordsOf(words.stage) };
  return { ...place, pointId, cue, facts };
}
