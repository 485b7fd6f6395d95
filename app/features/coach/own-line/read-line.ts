import { elements, type Element } from "~/content/elements";
import { readEvidence } from "../coach";
import { scoreElements } from "../elements/score-elements";
import { rangesOf } from "../advice";
import { withoutOverlaps } from "../evidence";
import type { Flag, Range } from "../flags/flags";
import { findSigns } from "../phrases/find-signs";
import { hashText } from "../reader/hash";
import { readLabels } from "../reader/score";
import { strongestWords } from "../reader/strongest-words";
import { readText, type ReaderText } from "../reader/words";
import { dangerByModel, dangerOf, mostMarks, type LineDanger } from "./line-danger";
import { readEmergencyLine, type EmergencyKind } from "./emergency-line";
import { lineSigns, signPoints, taughtKinds, type OwnLineKind, type LineSign } from "./line-kinds";
import { signsOfLine, type LineReaders } from "./line-signs";

/** Increase this number when the same lists and model read a line differently. */
const rules = 2;

/** What the reader makes of one line in the member's own words. */
export interface LineReading {
  kind: OwnLineKind;
  /** Set if the line must not be answered. */
  danger: LineDanger | null;
  /** The elements that are clear in the line. A line is short, so "brief" is not among them. */
  elements: Element[];
  flags: Flag[];
  /** The places of the words that decided, in the order of the text. */
  marks: Range[];
  /** Its kind in a scene where only the next safe act counts, with the words that show it. */
  emergency: { kind: EmergencyKind; marks: Range[] };
  /** The versions of the rules, the lists and the models, to be stored with the reading. */
  version: string;
}

/**
 * Reads a line. The same line and readers always give the same answer. `isCrisis` says whether a text may
 * describe a crisis.
 */
export function readLine(
  text: string,
  readers: LineReaders,
  isCrisis: (text: string) => boolean,
): LineReading {
  const read = readEvidence(text, readers);
  const { signs: listed } = findSigns(read.reading, readers.lines);
  const { flags } = read.evidence;
  const found = scoreElements(read.evidence);
  const words = readText(text);
  const danger = dangerOf(text, {
    ...{ listed, flags, isCrisis },
    readModel: (part) => dangerByModel(part === text ? words : readText(part), readers),
  });
  const isUnderstood = isEnglish(text, words, { ...readers, isRead: read.isRead });
  const decided = isUnderstood ? decide(words, signsOfLine(read, listed), readers) : nothing;
  const act = readEmergencyLine(listed, decided.kind);
  return {
    kind: decided.kind,
    danger: danger?.danger ?? null,
    elements: elements.filter((one) => one !== "brief" && found[one].score === 2),
    flags: [...flags.keys()],
    marks: [...(danger ?? decided).marks],
    emergency: { kind: act.kind, marks: rangesOf(withoutOverlaps(act.marks)) },
    version: lineVersion(readers),
  };
}

/** The version that every reading by these readers has. */
export function lineVersion({ lines, lineModel, phrases, model }: LineReaders) {
  return [rules, lines.version, lineModel.version, phrases.version, model.version].join("-");
}

const nothing = { kind: "not-understood" as OwnLineKind, marks: [] as Range[] };

/** Adds the points of the signs to what the model gives each kind. The highest kind counts. */
function decide(
  words: ReaderText,
  signs: ReturnType<typeof signsOfLine>,
  { model, lineModel: { part } }: LineReaders,
): { kind: OwnLineKind; marks: Range[] } {
  const labels = readLabels(words, part, model);
  const pointsFor = (sign: LineSign) => (signs[sign].length > 0 ? signPoints[sign].points : 0);
  const signsOf = (kind: OwnLineKind) => lineSigns.filter((sign) => signPoints[sign].kind === kind);
  const scores = taughtKinds.map((kind, at) =>
    signsOf(kind).reduce((sum, sign) => sum + pointsFor(sign), labels[at]!.score),
  );
  // A question without "you" may as well be small talk.
  if (signs.question.length > 0) scores[taughtKinds.indexOf("off-topic")]! += 1;
  const best = scores.indexOf(Math.max(...scores));
  const kind = taughtKinds[best]!;
  const spans = signsOf(kind).flatMap((sign) => signs[sign]);
  if (spans.length > 0) return { kind, marks: rangesOf(withoutOverlaps(spans)) };
  const marks = strongestWords(words, labels[best]!, { part, model, most: mostMarks });
  return { kind, marks: marks.toSorted((a, b) => a.start - b.start) };
}

const fillers = new Set(
  (
    "ok okay k well hmm hm mm mhm uh um erm oh ah yeah yep yes no nope right sure so and but hey hi " +
    "hello like a the lol xx xxx bla blah eh"
  ).split(" "),
);
const mostAccented = 0.2;
const leastKnown = 0.8;

/** Whether the line is English and has a word that says something. */
function isEnglish(
  text: string,
  { words }: ReaderText,
  { isRead, model }: LineReaders & { isRead: boolean },
) {
  const isSpanish = /[¿¡]/.test(text);
  const accented = words.filter(({ start, end }) =>
    /[^\p{ASCII}’‘“”]/u.test(text.slice(start, end)),
  );
  if (isSpanish || accented.length > words.length * mostAccented) return false;
  if (words.every(({ norm }) => fillers.has(norm) || /^\d*$/.test(norm))) return false;
  const known = words.filter(({ norm }) => model.lexicon.classOf(hashText(norm)) > 0);
  return isRead || known.length >= words.length * leastKnown;
}
