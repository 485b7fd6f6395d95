import type { PhraseWord, GapRules, State, PhraseGraph } from "./phrase-graph";

/** A phrase that was found: its group, and its words from `from` up to, but not including, `to`. */
export interface Match<Group> {
  group: Group;
  from: number;
  to: number;
}

/** Returns every phrase in the words, in the order of their first words. */
export function findPhrases<Group>(words: readonly PhraseWord[], graph: PhraseGraph<Group>) {
  const matches: Match<Group>[] = [];
  words.forEach(({ clause }, from) => {
    const search = {
      words,
      clause,
      gap: graph.gap,
      found: (group: Group, to: number) => matches.push({ group, from, to }),
    };
    follow(graph.anywhere, from, search);
    if (words[from - 1]?.clause !== clause) follow(graph.atClauseStart, from, search);
  });
  return matches;
}

interface Search<Group> {
  words: readonly PhraseWord[];
  clause: number;
  gap: GapRules;
  found(group: Group, to: number): void;
}

function follow<Group>(state: State<Group>, at: number, search: Search<Group>) {
  const word = search.words[at];
  const isOver = word?.clause !== search.clause;
  for (const { group, endsClause } of state.ends) {
    if (!endsClause || isOver) search.found(group, at);
  }
  if (!word || isOver) return;
  for (const next of state.byWord.get(word.norm) ?? []) follow(next, at + 1, search);
  for (const { tag, state: next } of state.byTag) {
    if (word.tags.has(tag)) follow(next, at + 1, search);
  }
  if (state.afterGap) followGap(state.afterGap, at, search);
}

function followGap<Group>(state: State<Group>, start: number, search: Search<Group>) {
  for (let at = start; at <= start + search.gap.mostWords; at += 1) {
    const word = search.words[at];
    if (word?.clause !== search.clause) return;
    follow(state, at, search);
    if (search.gap.lastWords.has(word.norm)) return;
  }
}
