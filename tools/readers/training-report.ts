import { findCues } from "~/features/safety/cues.server";
import { cueCategories, type CueText, type SentenceText } from "./labeled-texts";
import { areaUnderCurve } from "./statistics";
import { chooseThresholds, marginOf, type Threshold } from "./thresholds";
import type { Study } from "./train";
import { heldOutVoices, variantCount, type Corpus } from "./validate";

/** Found and of how many. */
export interface Count {
  found: number;
  of: number;
}

const isHeldOut = ({ voice }: { voice: string }) => heldOutVoices.includes(voice);

type Tested = { text: CueText; isHard: boolean; isSoft: boolean; listed: boolean; score: number };

function count<Item>(items: readonly Item[], isCounted: (item: Item) => boolean): Count {
  return { found: items.filter(isCounted).length, of: items.length };
}

/** The figures of the cue reader: by scene, by voice, and on the held-out voices. */
export function cueReport(
  corpus: Corpus<CueText>,
  { byScene, byVoice, curve }: Study,
  { undenied, style }: { undenied: number; style: number },
) {
  const all = () => true;
  const tables = [
    { name: "scenes left out", scores: byScene, isTested: all, isFitted: all },
    { name: "voices left out", scores: byVoice, isTested: all, isFitted: all },
    {
      name: "held-out voices",
      scores: byVoice,
      isTested: isHeldOut,
      isFitted: (text: CueText) => !isHeldOut(text),
    },
  ];
  const figures = tables.map(({ name, scores, isTested, isFitted }) => {
    const thresholds = chooseThresholds(corpus, scores, isFitted);
    const variants = ["as written", "wrapped"].map((variant, number) => ({
      variant,
      ...cueFigures(testedTexts(corpus, { scores, thresholds, isTested, undenied, number })),
    }));
    return { name, variants };
  });
  const points = [
    ...curve,
    { texts: corpus.texts.filter((t) => !isHeldOut(t)).length, scores: byVoice },
  ];
  const learning = points.map(({ texts, scores }) => {
    const thresholds = chooseThresholds(corpus, scores, isHeldOut);
    const tested = testedTexts(corpus, {
      scores,
      thresholds,
      isTested: isHeldOut,
      undenied,
      number: 0,
    });
    const { model } = cueFigures(tested);
    return { texts, auc: model.auc, hard: model.hard };
  });
  return { style, undenied, figures, learning };
}

interface Testing {
  scores: Float64Array[];
  thresholds: Threshold[];
  isTested: (text: CueText) => boolean;
  undenied: number;
  number: number;
}

function testedTexts(corpus: Corpus<CueText>, testing: Testing): (Tested & { both: boolean })[] {
  const { scores, thresholds, isTested, undenied, number } = testing;
  return corpus.texts.flatMap((text, at) => {
    const place = at * variantCount + number;
    if (!isTested(text) || !scores[place]) return [];
    const margin = (label: number) => marginOf(corpus, { scores, thresholds }, { place, label });
    const listed = findCues(text.text).hard.length > 0;
    const score = scores[place][0]!;
    const isHard = margin(0) >= 0;
    const both = isHard || (listed && score >= undenied);
    return [{ text, isHard, isSoft: margin(1) >= 0, listed, score, both }];
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
      softFound: count(soft, (t) => t.both || t.isSoft || t.listed),
      softShown: count(none, (t) => !t.both && (t.isSoft || t.listed)),
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
}
