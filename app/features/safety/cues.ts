import { readPhrase } from "~/content/phrases/phrase";
import { drawGraph, type PhraseGraph, type PhraseWord } from "~/content/phrases/phrase-graph";
import { findPhrases } from "~/content/phrases/find-phrases";
import { readWords } from "./cue-words";

/** The kinds of crisis cards, the most urgent first. */
export const hardCategories = [
  "overdose",
  "withdrawal",
  "violence",
  "suicide",
  "accident",
] as const;
export type HardCategory = (typeof hardCategories)[number];

interface CueGroup<Level, Category> {
  level: Level;
  category: Category;
  phrases: string[];
  /** The phrases count only in a text that also has one of these. */
  with?: string[];
}

/** The list in content/phrases/cues.yaml, which also says how a phrase is written. */
export interface CueList {
  sets: Record<string, string[]>;
  spellings: Record<string, string[]>;
  groups: CueGroup<"hard" | "soft", HardCategory>[];
}

export interface Cues {
  hard: HardCategory[];
  soft: HardCategory[];
}

/**
 * Returns a function that finds the cues in a text, in time proportional to the text's length. Throws
 * if a phrase is invalid.
 */
export function compileCues({ sets, spellings, groups }: CueList): (text: string) => Cues {
  const meant = new Map(
    Object.entries(spellings).flatMap(([word, forms]) => forms.map((form) => [form, word])),
  );
  const cues = drawGroups((group) => group.phrases, { sets, groups });
  const companions = drawGroups((group) => group.with ?? [], { sets, groups });

  return (text) => {
    const words = readWords(text).map((word) => asPhraseWord(meant.get(word) ?? word));
    const [withCue, withCompanion] = [groupsIn(words, cues), groupsIn(words, companions)];
    const found = groups.filter(
      (group) => withCue.has(group) && (!group.with || withCompanion.has(group)),
    );
    const hard = new Set(found.filter(({ level }) => level === "hard").map((g) => g.category));
    const soft = new Set(found.filter(({ level }) => level === "soft").map((g) => g.category));
    return { hard: hardCategories.filter((category) => hard.has(category)), soft: [...soft] };
  };
}

type Group = CueList["groups"][number];

const gap = { mostWords: 3, lastWords: new Set<string>() };

function drawGroups(
  phrasesOf: (group: Group) => readonly string[],
  { sets, groups }: Pick<CueList, "sets" | "groups">,
) {
  const rules = { sets, meantBy: readWords };
  const phrases = groups.flatMap((group) =>
    phrasesOf(group).map((phrase) => ({ group, phrase: readPhrase(phrase, rules) })),
  );
  return drawGraph(phrases, gap);
}

function groupsIn(words: readonly PhraseWord[], graph: PhraseGraph<Group>) {
  return new Set(findPhrases(words, graph).map(({ group }) => group));
}

const noTags = new Set<string>();

// Cues ignore punctuation, so the whole text is one clause.
function asPhraseWord(norm: string): PhraseWord {
  return { norm, clause: 0, tags: noTags };
}

/**
 * The crisis cards for a text with these cues. `shown` names the cards that were on the page when the
 * form was sent; they stay even if the cues are gone. `isNew`: the member has not seen one of the
 * cards yet, so the page shows it before the text is saved.
 */
export function cueCards(hard: readonly HardCategory[], shown: string | undefined) {
  const before = shown?.split(" ") ?? [];
  return {
    cards: hardCategories.filter((kind) => hard.includes(kind) || before.includes(kind)),
    isNew: hard.some((kind) => !before.includes(kind)),
  };
}
