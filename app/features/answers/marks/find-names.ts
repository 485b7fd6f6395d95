import type { Mark, MarkRules } from "./mark";

interface Word {
  start: number;
  end: number;
  text: string;
  /** In lower case, without an ’s at the end. */
  plain: string;
  isCapital: boolean;
  /** Whether a capital letter says nothing here. After a bracket inside a sentence it does. */
  isFirst: boolean;
}

/** Finds names of people, places and employers by capital letters and by lists. */
export function findNames(text: string, rules: MarkRules, also: readonly string[]): Mark[] {
  const words = wordsOf(text);
  const asNames = new Set(
    words.filter((word) => word.isCapital && !word.isFirst).map(({ plain }) => plain),
  );
  const given = new Set(also.flatMap((name) => wordsOf(name).map(({ plain }) => plain)));
  const single = words.flatMap((word, index) => {
    const kind = kindOf(word, words, index, { rules, asNames, given });
    return kind ? [{ kind, start: word.start, end: word.end, text: word.text }] : [];
  });
  return joined(text, [...listedPhrases(words, text, rules), ...single]);
}

interface Known {
  rules: MarkRules;
  /** Words that have a capital letter inside a sentence somewhere in the text. */
  asNames: ReadonlySet<string>;
  given: ReadonlySet<string>;
}

function kindOf(word: Word, words: Word[], index: number, known: Known): Mark["kind"] | null {
  const { rules, given } = known;
  const { plain } = word;
  if (given.has(plain)) return "name";
  if (rules.capitals.has(stemOf(plain)) || plain.length < 2) return null;
  if (rules.places.has(plain)) return "place";
  if (rules.names.has(plain)) return "name";
  if (rules.employers.has(plain)) return "employer";
  const before = words[index - 1];
  if (word.isCapital && isNaming(word, words[index + 1], known)) {
    return before && placeWords.has(before.plain) ? "place" : "name";
  }
  const isUnknown = !isOrdinary(plain, rules);
  if (before && isUnknown && !word.isFirst && rules.people.has(before.plain)) return "name";
  return null;
}

const placeWords = new Set(["in", "at", "near", "from", "outside", "to", "of"]);
const verbs = new Set(
  (
    "is was has had says said drinks drank drives drove uses used told went came works lives loves " +
    "hates needs gets got thinks wants keeps called calls left stopped started and won’t doesn’t didn’t"
  ).split(" "),
);

/** Whether a word with a capital letter names somebody or something. */
function isNaming(word: Word, next: Word | undefined, { rules, asNames }: Known) {
  const { plain, text } = word;
  const isShouted = text.length > 1 && text === text.toUpperCase();
  if (isShouted && isOrdinary(plain, rules)) return false;
  if (!word.isFirst) return true;
  if (rules.namesAndWords.has(plain) && next && verbs.has(next.plain)) return true;
  return !isOrdinary(plain, rules) || (asNames.has(plain) && rules.namesAndWords.has(plain));
}

function isOrdinary(plain: string, { ordinary }: MarkRules) {
  const stem = stemOf(plain);
  return ordinary.has(stem) || ordinary.has(stem.replace(/(?:es|s|ed|d|ing|ly)$/, ""));
}

/** "i’ll" is "i", and "can’t" is "can". */
function stemOf(plain: string) {
  return plain.replace(/n?’\p{L}+$/u, (end) => (end === "n’t" && plain === "can’t" ? "n" : ""));
}

/** Names of two or three words that are in a list, such as "New York" and "home depot". */
function listedPhrases(words: Word[], text: string, rules: MarkRules): Mark[] {
  return words.flatMap((word, index) =>
    [3, 2].flatMap((size): Mark[] => {
      const last = words[index + size - 1];
      if (!last) return [];
      const phrase = words.slice(index, index + size).map(({ plain }) => plain);
      const plain = phrase.join(" ");
      const kind = rules.places.has(plain)
        ? "place"
        : rules.employers.has(plain)
          ? "employer"
          : null;
      const { start } = word;
      return kind ? [{ kind, start, end: last.end, text: text.slice(start, last.end) }] : [];
    }),
  );
}

/** Joins names that stand side by side: "Mary Lou Smith" is one. A listed phrase covers its words. */
function joined(text: string, marks: Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last && mark.end <= last.end) continue;
    const between = last && mark.start > last.end ? text.slice(last.end, mark.start) : null;
    if (last && (between === " " || between === ". ")) last.end = mark.end;
    else result.push({ ...mark });
  }
  return result.map((mark) => ({ ...mark, text: text.slice(mark.start, mark.end) }));
}

const abbreviation = /(?:^|[^\p{L}])(?:Dr|Mr|Mrs|Ms|Prof|St|Mt|Ft|Rev|Sgt|Capt|Lt)\.\s*$/u;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}+)*/gu)].map(({ 0: word, index }) => {
    const before = text.slice(Math.max(0, index - 12), index);
    return {
      start: index,
      end: index + word.length,
      text: word,
      plain: word
        .toLowerCase()
        .replaceAll("'", "’")
        .replace(/(?:’s|s’)$/, ""),
      isCapital: /^\p{Lu}/u.test(word),
      isFirst:
        (/^[\s([]*$/u.test(before) && index < 12) ||
        (/(?:[.!?:…\n]["”’)\]]*\s*[([]?|["“‘>#*—–-]\s*)$/u.test(before) &&
          !abbreviation.test(before)),
    };
  });
}
