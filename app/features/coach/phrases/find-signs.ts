import { findPhrases, type Match } from "~/content/phrases/find-phrases";
import type { GroupName } from "./phrase-groups";
import type { Phrases, Sign } from "./phrases";
import type { Reading, Word } from "../words/read-words";

/** Words that match a phrase, and their place in the text. */
export interface Span {
  start: number;
  end: number;
  sentence: number;
  clause: number;
  /** The index of the first word, and of the first word after the span. */
  from: number;
  to: number;
  /** The replacement that the phrase list gives, if any. */
  suggestion: string | null;
}

export type Findings<Name extends string = GroupName> = ReadonlyMap<Name, readonly Span[]>;
/** The numbers of the sentences in which every match of a group is excused. */
export type Excuses<Name extends string = GroupName> = ReadonlyMap<Name, ReadonlySet<number>>;

/**
 * Returns the matches of every group, in the order of the text. Matches of one group never overlap: the
 * first one counts, and the longest of those that start at the same word.
 */
export function findSigns<Name extends string>(
  { words }: Pick<Reading, "words">,
  { graph, needCompany }: Pick<Phrases<Name>, "graph" | "needCompany">,
) {
  const found = groupByRole(findPhrases(words, graph));
  const signs: Findings<Name> = new Map(
    [...found.is].map(([name, matches]) => {
      const barred = wordsIn(found.unless.get(name));
      const off = sentencesOf(found.notWith.get(name), words);
      const company = sentencesOf(found.with.get(name), words);
      const standing = matches.filter(({ from, to }) => {
        const { sentence } = words[from]!;
        if (off.has(sentence) || (needCompany.has(name) && !company.has(sentence))) return false;
        return !rangeOf(from, to).some((at) => barred.has(at));
      });
      return [name, longestOf(standing).map((match) => spanOf(words, match))];
    }),
  );
  const excuses: Excuses<Name> = new Map(
    [...found.is].map(([name, matches]) => {
      const standing = new Set(signs.get(name)!.map(({ sentence }) => sentence));
      const excused = sentencesOf(matches, words);
      return [name, new Set([...excused].filter((sentence) => !standing.has(sentence)))];
    }),
  );
  return { signs, excuses };
}

type Found<Name extends string = string> = Match<Sign<Name>>;

function groupByRole<Name extends string>(matches: readonly Found<Name>[]) {
  const roles: Record<Sign["role"], Map<Name, Found<Name>[]>> = {
    is: new Map(),
    unless: new Map(),
    with: new Map(),
    notWith: new Map(),
  };
  for (const match of matches) {
    const { name, role } = match.group;
    const others = roles[role].get(name);
    if (others) others.push(match);
    else roles[role].set(name, [match]);
  }
  return roles;
}

function wordsIn(matches: readonly Found[] = []) {
  return new Set(matches.flatMap(({ from, to }) => rangeOf(from, to)));
}

function sentencesOf(matches: readonly Found[] = [], words: readonly Word[]) {
  return new Set(matches.map(({ from }) => words[from]!.sentence));
}

function rangeOf(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

// Takes matches in the order of their first words.
function longestOf(matches: readonly Found[]) {
  const chosen: Found[] = [];
  for (const match of matches) {
    const last = chosen.at(-1);
    if (!last || match.from >= last.to) chosen.push(match);
    else if (match.from === last.from && match.to > last.to) chosen[chosen.length - 1] = match;
  }
  return chosen;
}

function spanOf(words: readonly Word[], { from, to, group }: Found): Span {
  const { start, sentence, clause } = words[from]!;
  const { end } = words[to - 1]!;
  return { start, end, sentence, clause, from, to, suggestion: group.suggestion };
}
