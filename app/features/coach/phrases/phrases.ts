import { readPhrase } from "~/content/phrases/phrase";
import { drawGraph, type PhraseGraph } from "~/content/phrases/phrase-graph";
import { meantBy } from "../words/meant-by";
import { tags, type ReadingRules, type Tagger } from "../words/read-words";
import type { GroupName } from "./phrase-groups";

interface PhraseGroup {
  phrases?: string[];
  unless?: string[];
  with?: string[];
  notWith?: string[];
  suggestions?: { suggest: string; phrases: string[] }[];
}

/** The phrase lists as they are written in the files. */
export interface PhraseList<Name extends string = GroupName> {
  sets: Record<string, string[]>;
  spellings: Record<string, string[]>;
  everyday: string;
  groups: Record<Name, PhraseGroup>;
}

type Role = "is" | "unless" | "with" | "notWith";
export interface Sign<Name extends string = GroupName> {
  name: Name;
  role: Role;
  suggestion: string | null;
}

/** The phrase lists, compiled for searching. */
export interface Phrases<Name extends string = GroupName> extends ReadingRules {
  /** Changes when the lists change. */
  version: string;
  graph: PhraseGraph<Sign<Name>>;
  /** Groups whose phrases count only if the sentence also has one of the group's companion phrases. */
  needCompany: ReadonlySet<Name>;
  /** Words that show a text is English. */
  known: ReadonlySet<string>;
}

// A "not" between the words of a phrase gives it another meaning, so no gap continues past one.
const gap = { mostWords: 7, lastWords: new Set(["not", "never", "no"]) };

/** Compiles the lists for searching. Throws if a phrase is invalid. */
export function compilePhrases<Name extends string>(
  list: PhraseList<Name>,
  version: string,
  tag: Tagger,
): Phrases<Name> {
  const spellings = new Map(
    Object.entries(list.spellings).flatMap(([meant, forms]) =>
      forms.map((form) => [form.replace(/['’]/g, ""), meant.split(" ")] as const),
    ),
  );
  const rules = { sets: list.sets, meantBy: (word: string) => meantBy(word, spellings), tags };
  const signs = (Object.keys(list.groups) as Name[]).flatMap((name) =>
    signsOf(name, list.groups[name]),
  );
  const read = signs.map(({ phrase, ...group }) => ({ group, phrase: readPhrase(phrase, rules) }));
  const runs = read.flatMap(({ phrase }) => phrase.parts.flatMap((part) => part.runs.flat()));
  return {
    version,
    spellings,
    tag,
    graph: drawGraph(read, gap),
    needCompany: new Set(signs.filter(({ role }) => role === "with").map(({ name }) => name)),
    known: new Set([...runs, ...list.everyday.trim().split(/\s+/)]),
  };
}

function signsOf<Name extends string>(
  name: Name,
  group: PhraseGroup,
): (Sign<Name> & { phrase: string })[] {
  const { phrases = [], suggestions = [], ...guards } = group;
  const plain = (role: Role, list: string[] = []) =>
    list.map((phrase) => ({ name, role, suggestion: null, phrase }));
  return [
    ...plain("is", phrases),
    ...suggestions.flatMap(({ suggest, phrases: list }) =>
      list.map((phrase) => ({ name, role: "is" as const, suggestion: suggest, phrase })),
    ),
    ...(["unless", "with", "notWith"] as const).flatMap((role) => plain(role, guards[role])),
  ];
}
