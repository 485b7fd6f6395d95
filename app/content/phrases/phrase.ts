/** A phrase from a list in content/phrases, read by `readPhrase`. */
export interface Phrase {
  parts: Part[];
  /** Matches only at the start of a clause. */
  startsClause: boolean;
  /** Matches only at the end of a clause. */
  endsClause: boolean;
}

/** One part of a phrase: any of these runs of words, or one word with any of these tags. */
export interface Part {
  /** The same for equal parts, so that phrases with the same beginning share it in the graph. */
  key: string;
  runs: string[][];
  tags: string[];
  isOptional: boolean;
  /** Whether other words of the clause may stand before this part. */
  afterGap: boolean;
}

export interface PhraseRules {
  sets: Record<string, string[]>;
  /** Returns the words that one written word stands for: "can't" stands for "can" and "not". */
  meantBy(word: string): readonly string[];
  /** The tags a phrase may name, without their brackets: "gerund" for "<gerund>". */
  tags?: readonly string[];
}

const gap = "...";

/**
 * Parses a phrase from a list: "^i/we {be} ... so? {feeling} |". The comment at the top of each list
 * explains the notation. Throws if the phrase is invalid.
 */
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
    .flatMap((choice) => (choice.startsWith("{") ? setNamed(choice, rules) : [choice]));
  return {
    key: `${afterGap ? `${gap} ` : ""}${written}`,
    runs: choices.filter((choice) => !choice.startsWith("<")).map((run) => readRun(run, rules)),
    tags: choices
      .filter((choice) => choice.startsWith("<"))
      .map((choice) => tagNamed(choice, rules)),
    isOptional,
    afterGap,
  };
}

function setNamed(written: string, { sets }: PhraseRules) {
  const set = sets[written.slice(1, -1)];
  if (!set) throw new Error(`there is no set of words called ${written}`);
  return set;
}

function readRun(run: string, { meantBy }: PhraseRules) {
  const words = run.split(" ").flatMap((word) => meantBy(word));
  const areWords = words.length > 0 && words.every((word) => /^[\p{L}\p{N}]+$/u.test(word));
  if (!areWords) throw new Error(`"${run}" is no word`);
  return words;
}

function tagNamed(written: string, { tags = [] }: PhraseRules) {
  const tag = tags.find((known) => written === `<${known}>`);
  if (!tag) throw new Error(`there is no kind of word called ${written}`);
  return tag;
}
