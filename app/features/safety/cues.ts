import { readPhrase } from "~/content/phrases/phrase";
import {
  drawGraph,
  findPhrases,
  type PhraseGraph,
  type PhraseWord,
} from "~/content/phrases/phrase-graph";
import { readWords } from "./cue-words";

/** What a crisis card can be about, the most urgent first. */
export const hardCategories = ["overdose", "withdrawal", "violence", "suicide"] as const;
export type HardCategory = (typeof hardCategories)[number];
export type SoftCategory = HardCategory | "accident";

interface CueGroup<Level, Category> {
  level: Level;
  category: Category;
  phrases: string[];
  /** The phrases count only in a text that holds one of these too. */
  with?: string[];
}

/** The list in content/phrases/cues.yaml, which also says how a phrase is written. */
export interface CueList {
  sets: Record<string, string[]>;
  spellings: Record<string, string[]>;
  groups: (CueGroup<"hard", HardCategory> | CueGroup<"soft", SoftCategory>)[];
}

export interface Cues {
  hard: HardCategory[];
  soft: SoftCategory[];
}

/**
 * Returns the function that finds cues in a text, in time proportional to the text. Throws when a
 * phrase cannot be read.
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
 * Which crisis cards belong to a text with these cues. `shown` is what the sent form says was on the
 * page already. `isNew`: the reader has not seen one of them, so it is shown before the text is kept.
 * A card stays when the words that led to it are taken out again.
 */
export function cueCards(hard: readonly HardCategory[], shown: string | undefined) {
  const before = shown?.split(" ") ?? [];
  return {
    cards: hardCategories.filter((kind) => hard.includes(kind) || before.includes(kind)),
    isNew: hard.some((kind) => !before.includes(kind)),
  };
}
