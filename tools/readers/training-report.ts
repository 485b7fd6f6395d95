import type { Lexicon } from "~/features/coach/reader/features";
import { weighListed } from "~/features/coach/reader/listed-cues";
import { readText } from "~/features/coach/reader/words";
import { findCues } from "~/features/safety/cues.server";
import { cueCategories, type CueText, type SentenceText } from "./labeled-texts";
import { areaUnderCurve } from "./statistics";
import { chooseThresholds, marginOf, type Threshold } from "./thresholds";
import type { TestResult } from "./test-file";
import type { Study } from "./train";
import { variantCount, type Corpus } from "./validate";
import { plainVoices, voiceFold } from "./voices";
import { wrapped } from "./variants";

/** How many were found, and how many there were. */
export interface Count {
  found: number;
  of: number;
}

type Tested = { text: CueText; isHard: boolean; isSoft: boolean; listed: boolean; score: number };

function count<Item>(items: readonly Item[], isCounted: (item: Item) => boolean): Count {
  return { found: items.filter(isCounted).length, of: items.length };
}

const isPlain = ({ voice }: CueText) => plainVoices.includes(voice);
const isArtful = (text: CueText) => voiceFold(text) >= 0 && !isPlain(text);

/** The figures of the cue reader on voices that were left out, plain and artful apart. */
export function cueReport(
  corpus: Corpus<CueText>,
  { byVoice, curve, thresholds }: Study,
  { style, lexicon }: { style: number; lexicon: Lexicon },
) {
  const tables = [
    { name: "plain voices left out", isTested: isPlain },
    { name: "artful voices left out", isTested: isArtful },
  ];
  const figures = tables.map(({ name, isTested }) => {
    const variants = ["as written", "wrapped"].map((variant, number) => ({
      variant,
      ...cueFigures(
        testedTexts(corpus, { scores: byVoice, thresholds, isTested, lexicon, number }),
      ),
    }));
    return { name, variants };
  });
  const isFirst = (text: CueText) => isPlain(text) && voiceFold(text) === 0;
  const points = [
    ...curve,
    { texts: corpus.texts.filter((text) => voiceFold(text) !== 0).length, scores: byVoice },
  ];
  const learning = points.map(({ texts, scores }) => {
    const own = chooseThresholds(corpus, scores, isFirst);
    const tested = testedTexts(corpus, {
      scores,
      thresholds: own,
      isTested: isFirst,
      lexicon,
      number: 0,
    });
    const { model } = cueFigures(tested);
    return { texts, auc: model.auc, hard: model.hard };
  });
  return { style, figures, learning };
}

interface Testing {
  scores: Float64Array[];
  thresholds: Threshold[];
  isTested: (text: CueText) => boolean;
  lexicon: Lexicon;
  number: number;
}

function testedTexts(corpus: Corpus<CueText>, testing: Testing): (Tested & { both: boolean })[] {
  const { scores, thresholds, isTested, lexicon, number } = testing;
  return corpus.texts.flatMap((text, at) => {
    const place = at * variantCount + number;
    if (!isTested(text) || !scores[place]) return [];
    const margin = (label: number) => marginOf(corpus, { scores, thresholds }, { place, label });
    const variant = number === 0 ? text.text : wrapped(text.text, at);
    const cues = findCues(variant);
    const fromList = weighListed(cues, { margin: margin(0), read: readText(variant), lexicon });
    const listed = cues.hard.length + cues.certain.length > 0;
    const score = scores[place][0]!;
    const isHard = margin(0) >= 0;
    const both = isHard || fromList.hard.length > 0;
    const isSoft = margin(1) >= 0 || fromList.hard.length + fromList.soft.length > 0;
    return [{ text, isHard, isSoft, listed, score, both }];
  });
}

function cueFigures(tested: (Tested & { both: boolean })[]) {
  const of = (level: string) => tested.filter(({ text }) => text.level === level);
  const [hard, soft, none] = [of("hard"), of("soft"), of("none")];
  const words = ({ text }: CueText) => text.split(/\s+/).length;
  const group = (isIn: (text: CueText) => boolean) =>
    count(
      hard.filter(({ text }) => isIn(text)),
      ({ both }) => both,
    );
  const scores = (items: Tested[]) => items.map(({ score }) => score);
  return {
    list: { hard: count(hard, (t) => t.listed), falseHard: count(none, (t) => t.listed) },
    model: {
      auc: areaUnderCurve(scores(hard), scores(none)),
      hard: count(hard, (t) => t.isHard),
      falseHard: count(none, (t) => t.isHard),
    },
    both: {
      hard: count(hard, (t) => t.both),
      falseHard: count(none, (t) => t.both),
      softFound: count(soft, (t) => t.both || t.isSoft),
      softShown: count(none, (t) => !t.both && t.isSoft),
      byCategory: Object.fromEntries(
        cueCategories.map((category) => [category, group((text) => text.category === category)]),
      ),
      byLength: {
        "under 9 words": group((text) => words(text) < 9),
        "9 to 39 words": group((text) => words(text) >= 9 && words(text) < 40),
        "40 words or more": group((text) => words(text) >= 40),
      },
      falseByKind: Object.fromEntries(
        ["ord", "look", "near", "past", "quote"].map((kind) => [
          kind,
          count(
            none.filter(({ text }) => text.kind === kind),
            ({ both }) => both,
          ),
        ]),
      ),
    },
  };
}

/** The figures of the sentence reader, per label: found, false, on voices that were left out. */
export function sentenceReport(corpus: Corpus<SentenceText>, { byVoice }: Study) {
  const thresholds = chooseThresholds(corpus, byVoice, () => true);
  const labels = corpus.rules.map(({ name, isShown, isHarmless }, label) => {
    const read = corpus.texts.map((text, at) => {
      const place = at * variantCount;
      const margin = marginOf(corpus, { scores: byVoice, thresholds }, { place, label });
      return { text, isRead: margin >= 0, score: byVoice[place]![label]! };
    });
    const shown = read.filter(({ text }) => isShown(text));
    const harmless = read.filter(({ text }) => isHarmless(text));
    const scores = (items: typeof read) => items.map(({ score }) => score);
    return {
      name,
      auc: areaUnderCurve(scores(shown), scores(harmless)),
      found: count(shown, ({ isRead }) => isRead),
      falsely: count(harmless, ({ isRead }) => isRead),
    };
  });
  return { labels };
}

export type CueFigures = ReturnType<typeof cueReport>;
export type SentenceFigures = ReturnType<typeof sentenceReport>;

export interface TrainingReport {
  version: string;
  bytes: number;
  cues: CueFigures;
  sentences: SentenceFigures;
  /** How the shipped file reads texts that were not in training. */
  heldOut: Pick<TestResult, "cues" | "statements">;
}
