import { tags, type Tag } from "./read-words";

/** One part of a phrase: any of these runs of words, or a word of one of these kinds. */
export interface Part {
  /** Tells equal parts: two phrases that begin with the same parts are followed as one. */
  key: string;
  runs: string[][];
  tags: Tag[];
  isOptional: boolean;
  /** Other words of the same clause may stand before it. */
  afterGap: boolean;
}

export interface Phrase {
  parts: Part[];
  /** Only at the start of a clause, only at the end of one. */
  startsClause: boolean;
  endsClause: boolean;
}

export interface PhraseRules {
  sets: Record<string, string[]>;
  /** The words that one written word stands for. */
  meantBy(word: string): readonly string[];
}

const gap = "...";

/** Reads a phrase as the lists write it: "^i/we {be} ... so? {feeling} |". */
export function readPhrase(phrase: string, rules: PhraseRules): Phrase {
  const written = phrase
    .replace(/^\^|\|$/g, "")
    .split(" ")
    .filter(Boolean);
  const parts = written.flatMap((part, index) =>
    part === gap ? [] : [readPart(part, rules, written[index - 1] === gap)],
  );
  if (parts.every(({ isOptional }) => isOptional) || written[0] === gap || written.at(-1) === gap) {
    throw new Error(`"${phrase}" fits anything`);
  }
  return { parts, startsClause: phrase.startsWith("^"), endsClause: phrase.endsWith("|") };
}

function readPart(written: string, rules: PhraseRules, afterGap: boolean): Part {
  const isOptional = written.endsWith("?");
  const choices = written
    .replace(/\?$/, "")
    .split("/")
    .flatMap((choice) => (choice.startsWith("{") ? setNamed(choice, rules.sets) : [choice]));
  return {
    key: `${afterGap ? `${gap} ` : ""}${written}`,
    runs: choices.filter((choice) => !choice.startsWith("<")).map((run) => readRun(run, rules)),
    tags: choices.filter((choice) => choice.startsWith("<")).map(readTag),
    isOptional,
    afterGap,
  };
}

function setNamed(written: string, sets: PhraseRules["sets"]) {
  const set = sets[written.slice(1, -1)];
  if (!set) throw new Error(`there is no set of words called ${written}`);
  return set;
}

function readRun(run: string, { meantBy }: PhraseRules) {
  const words = run.split(" ").flatMap((word) => meantBy(word));
  if (words.some((word) => !/^[\p{L}\p{N}]+$/u.test(word))) throw new Error(`"${run}" is no word`);
  return words;
}

function readTag(written: string) {
  const tag = tags.find((known) => written === `<${known}>`);
  if (!tag) throw new Error(`there is no kind of word called ${written}`);
  return tag;
}
