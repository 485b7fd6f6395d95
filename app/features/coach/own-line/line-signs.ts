import type { CoachReaders, readEvidence } from "../coach";
import { scoreElements } from "../elements/score-elements";
import type { Flag } from "../flags/flags";
import type { Findings, Span } from "../phrases/find-signs";
import type { GroupName } from "../phrases/phrase-groups";
import type { Phrases } from "../phrases/phrases";
import type { Reading, Word } from "../words/read-words";
import type { LineSign } from "./line-kinds";
import type { LineModel } from "./line-model";

/** The groups of content/phrases/own-lines.yaml. */
export const lineGroups = [
  ...(["violence", "urge-suicide", "own-suicide", "pills-control", "stop-now"] as const),
  ...(["asks-suicide", "threat", "bargain", "rescue", "lecture", "blame", "question"] as const),
  ...(["caring-question", "check-in", "reflection", "comfort", "everyday"] as const),
  ...(["leaves", "calls-help", "calls-police", "stays-near", "names-danger"] as const),
  ...(["delays", "ultimatum"] as const),
] as const;
export type LineGroup = (typeof lineGroups)[number];

/** The coach's readers, the phrases of own lines, and the model of own lines. */
export interface LineReaders extends CoachReaders {
  lines: Phrases<LineGroup>;
  lineModel: LineModel;
}

const blameFlags: Flag[] = [
  ...(["YOU_ACCUSE", "LABEL", "ALWAYS_NEVER", "SARCASM", "GUILT", "FALSE_I"] as const),
];
const thinGroups: GroupName[] = [
  ...(["love", "help-vague", "understanding-thin", "owning-thin", "feeling-weak"] as const),
];
/** How far the model must be above its threshold in these labels of the coach. */
const leastBargain = 1.2;
const leastUnderstanding = 0.5;

/** Returns the words of every sign that a line shows. `listed` are the line's own phrases. */
export function signsOfLine(
  { reading, evidence }: ReturnType<typeof readEvidence>,
  listed: Findings<LineGroup>,
): Record<LineSign, readonly Span[]> {
  const { flags, signs, words } = evidence;
  const found = scoreElements(evidence);
  const flag = (...names: Flag[]) => names.flatMap((name) => flags.get(name) ?? []);
  const list = (...names: LineGroup[]) => names.flatMap((name) => listed.get(name) ?? []);
  const coach = (...names: GroupName[]) => names.flatMap((name) => signs.get(name) ?? []);
  const seen = (label: string, least: number) =>
    (evidence.seen.get(label) ?? []).filter(({ margin }) => margin >= least);
  const clear = (...names: ("understanding" | "responsibility" | "help")[]) =>
    names.flatMap((name) => (found[name].score === 2 ? found[name].earned : []));
  // "I told you what to do, and I'm sorry" speaks of an old lecture.
  const unowned = (group: LineGroup) => outside(list(group), clear("responsibility"));
  const asked = list("question");
  const invited = [...coach("ask", "wish"), ...clear("help")];
  const kind = [
    ...outside(list("reflection"), asked),
    ...clear("understanding"),
    ...seen("understanding", leastUnderstanding),
    ...coach("thanks"),
  ];
  return {
    rescue: unowned("rescue"),
    threat: [...unowned("threat"), ...list("violence", "urge-suicide")],
    "threat-flag": flag("THREAT"),
    bargain: list("bargain"),
    "bargain-flag": [...flag("BARGAIN", "CONDITIONAL_LOVE"), ...seen("bargain", leastBargain)],
    blame: [
      ...unowned("blame"),
      ...flag(...blameFlags),
      // Praise that comes with an invitation has no sting.
      ...(invited.length === 0 ? flag("PRAISE_STING") : []),
    ],
    comparison: flag("COMPARISON"),
    lecture: [...unowned("lecture"), ...coach("minimizing")],
    order: [...flag("ORDER"), ...coach("order", "ask-not")],
    particular: [
      ...clear("responsibility"),
      ...invited,
      ...(flags.has("BUT_AFTER_EMPATHY") ? [] : kind),
    ],
    "asks-suicide": list("asks-suicide"),
    "caring-question": list("caring-question"),
    comfort: list("comfort", "check-in"),
    thin: coach(...thinGroups),
    everyday: list("everyday"),
    question: [...asked, ...questionsIn(reading)],
    "about-neither": words.some(({ norm }) => aboutThem.has(norm)) ? [] : wholeOf(words),
  };
}

const aboutThem = new Set("you your yours yourself we us our ours together".split(" "));

/** The spans that stand in no sentence of the others. */
function outside(spans: readonly Span[], others: readonly Span[]) {
  const sentences = new Set(others.map(({ sentence }) => sentence));
  return spans.filter(({ sentence }) => !sentences.has(sentence));
}

function wholeOf(words: readonly Word[]): Span[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  return [{ ...first, end: last.end, from: 0, to: words.length, suggestion: null }];
}

function questionsIn({ words, sentences }: Reading): Span[] {
  return sentences.flatMap(({ isQuestion, start, end }, sentence) => {
    const from = words.findIndex((word) => word.sentence === sentence);
    if (!isQuestion || from < 0) return [];
    const to = words.findLastIndex((word) => word.sentence === sentence) + 1;
    return [{ ...words[from]!, start, end, from, to, suggestion: null }];
  });
}
