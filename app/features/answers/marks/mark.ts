/** What a mark can be. If two marks overlap, the kind that comes first wins. */
export const markKinds = [
  "dose",
  "contact",
  "clinician",
  "name",
  "place",
  "employer",
  "age",
  "date",
  "rare",
  "gap",
] as const;

export type MarkKind = (typeof markKinds)[number];

/** A place in a text that could tell who it is about. `start` and `end` count UTF-16 units. */
export interface Mark {
  kind: MarkKind;
  start: number;
  end: number;
  text: string;
}

export interface KindOfMark {
  label: string;
  /** Stands in its place in a new copy. */
  standIn: string;
  /** Whether it can be published if the expert gives a reason. */
  mayStay: boolean;
}

export interface MarkPattern {
  kind: MarkKind;
  pattern: RegExp;
  /** If given, the pattern counts only in a sentence that this one matches. */
  beside: RegExp | null;
  /** Whether the pattern also counts in the sentence after such a one. */
  reachesOn: boolean;
}

/** Everything that marks are found by. Words are in lower case. */
export interface MarkRules {
  kinds: Record<MarkKind, KindOfMark>;
  patterns: MarkPattern[];
  names: ReadonlySet<string>;
  /** Names that are words too, such as "will" and "grace". */
  namesAndWords: ReadonlySet<string>;
  /** These can have several words. */
  places: ReadonlySet<string>;
  employers: ReadonlySet<string>;
  /** Words that name nobody. */
  ordinary: ReadonlySet<string>;
  /** Words with a capital letter inside a sentence that name nobody. */
  capitals: ReadonlySet<string>;
  /** A name follows these words. */
  people: ReadonlySet<string>;
}

/** Marks with the same key are resolved together: a name that may stay may stay everywhere. */
export function markKey({ kind, text }: Pick<Mark, "kind" | "text">) {
  return `${kind}:${text.toLowerCase().replace(/\s+/g, " ")}`;
}
