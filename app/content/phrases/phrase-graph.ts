import type { Part, Phrase } from "./phrase";

/** A word of a text, as phrases are compared with it. */
export interface PhraseWord {
  norm: string;
  /** The number of the word's clause. A phrase never spans two clauses. */
  clause: number;
  tags: ReadonlySet<string>;
}

/** The limits for the "..." of a phrase. */
export interface GapRules {
  mostWords: number;
  /** A gap ends before the word that follows one of these. */
  lastWords: ReadonlySet<string>;
}

/** A place within one or more phrases: the words that may come next, and the phrases that end here. */
export interface State<Group> {
  id: number;
  byWord: Map<string, State<Group>[]>;
  byTag: { tag: string; state: State<Group> }[];
  /** Where a phrase continues after a gap. */
  afterGap: State<Group> | null;
  ends: { group: Group; endsClause: boolean }[];
}

export interface PhraseGraph<Group> {
  anywhere: State<Group>;
  atClauseStart: State<Group>;
  gap: GapRules;
}

/**
 * Builds one graph of all phrases, so that one pass over a text finds them all. Phrases with the same
 * beginning share it, and a part with many choices is stored once.
 */
export function drawGraph<Group>(
  phrases: readonly { group: Group; phrase: Phrase }[],
  gap: GapRules,
): PhraseGraph<Group> {
  let count = 0;
  const newState = (): State<Group> => {
    count += 1;
    return { id: count, byWord: new Map(), byTag: [], afterGap: null, ends: [] };
  };
  const graph: PhraseGraph<Group> = { anywhere: newState(), atClauseStart: newState(), gap };
  const known = new Map<string, State<Group>>();

  /** Returns the state after a part, for any of these states before it. */
  const stateAfter = (from: readonly State<Group>[], part: Part) => {
    const key = `${from.map(({ id }) => id).join(" ")} ${part.key}`;
    const drawn = known.get(key);
    if (drawn) return drawn;
    const target = newState();
    known.set(key, target);
    for (const state of from) {
      const start = part.afterGap ? (state.afterGap ??= newState()) : state;
      for (const run of part.runs) drawRun(start, run, target, newState);
      for (const tag of part.tags) start.byTag.push({ tag, state: target });
    }
    return target;
  };

  for (const { group, phrase } of phrases) {
    let reached = [phrase.startsClause ? graph.atClauseStart : graph.anywhere];
    for (const part of phrase.parts) {
      const next = stateAfter(reached, part);
      reached = part.isOptional ? [...reached, next] : [next];
    }
    for (const state of reached) state.ends.push({ group, endsClause: phrase.endsClause });
  }
  return graph;
}

function drawRun<Group>(
  start: State<Group>,
  run: readonly string[],
  target: State<Group>,
  newState: () => State<Group>,
) {
  let state = start;
  run.forEach((word, index) => {
    const next = index === run.length - 1 ? target : newState();
    const others = state.byWord.get(word);
    if (others) others.push(next);
    else state.byWord.set(word, [next]);
    state = next;
  });
}
