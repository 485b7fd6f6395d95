import { readPhrase, type Pattern } from "./cue-phrase";
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
 * Makes the function that finds cues in a text. It takes time in proportion to the text: each word
 * is compared with the phrases that begin with it, and a phrase is at most a few words long.
 * Throws when a phrase cannot be read.
 */
export function compileCues({ sets, spellings, groups }: CueList): (text: string) => Cues {
  const meant = new Map(
    Object.entries(spellings).flatMap(([word, forms]) => forms.map((form) => [form, word])),
  );
  const index = (phrases: string[]) =>
    indexByFirstWord(phrases.flatMap((p) => readPhrase(p, sets)));
  const compiled = groups.map((group) => ({
    group,
    phrases: index(group.phrases),
    companions: group.with && index(group.with),
  }));

  return (text) => {
    const words = readWords(text).map((word) => meant.get(word) ?? word);
    const found = compiled
      .filter(
        ({ phrases, companions }) =>
          isIn(words, phrases) && (!companions || isIn(words, companions)),
      )
      .map(({ group }) => group);
    const hard = new Set(found.filter(({ level }) => level === "hard").map((g) => g.category));
    const soft = new Set(found.filter(({ level }) => level === "soft").map((g) => g.category));
    return { hard: hardCategories.filter((category) => hard.has(category)), soft: [...soft] };
  };
}

type PhraseIndex = Map<string, Pattern[]>;

function indexByFirstWord(patterns: Pattern[]): PhraseIndex {
  const index: PhraseIndex = new Map();
  for (const pattern of patterns) {
    for (const word of pattern[0]!.words) {
      index.set(word, [...(index.get(word) ?? []), pattern]);
    }
  }
  return index;
}

function isIn(words: string[], phrases: PhraseIndex) {
  return words.some((word, position) =>
    phrases.get(word)?.some((pattern) => matches(pattern, 1, words, position + 1)),
  );
}

function matches(pattern: Pattern, step: number, words: string[], position: number): boolean {
  const next = pattern[step];
  if (!next) return true;
  for (let skipped = 0; skipped <= next.maySkip; skipped += 1) {
    const word = words[position + skipped];
    if (word === undefined) return false;
    if (next.words.has(word) && matches(pattern, step + 1, words, position + skipped + 1))
      return true;
  }
  return false;
}
