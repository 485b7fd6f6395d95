import type { CueReading } from "~/features/coach/reader/cue-reading";
import { elements } from "~/content/elements";
import { redFlags, type Flag } from "~/features/coach/flags/flags";
import type { loadReaders } from "./both-readers";
import { cueCategories } from "./labeled-texts";
import type { LabeledCue, LabeledStatement, readLabeledFile } from "./read-file";

export type Readers = Awaited<ReturnType<typeof loadReaders>>;

/** The part of the readers that a test of labeled texts uses. */
export interface TestedReaders extends Pick<Readers, "readCues" | "readStatement"> {
  model: { version: string };
}

type LabeledFile = ReturnType<typeof readLabeledFile>;

/** The expected and the read labels of a text. It holds the text's id and never its words. */
export interface Miss {
  id: string;
  kind: "hard missed" | "false hard" | "soft missed" | "soft shown" | "element" | "flag" | "red";
  expected: string;
  read: string;
}

/** Reads every text of a labeled file and compares. */
export function testFile({ cues, statements }: LabeledFile, readers: TestedReaders) {
  const readCues = cues.map((cue) => ({ cue, read: readers.readCues(cue.text) }));
  const readStatements = statements.map((statement) => {
    const { scores, flags } = readers.readStatement(statement.text);
    return { statement, scores, flags };
  });
  return {
    version: readers.model.version,
    cues: cueResults(readCues),
    statements: statementResults(readStatements),
    misses: [...readCues.flatMap(missesOfCue), ...readStatements.flatMap(missesOfStatement)],
  };
}

type ReadCue = { cue: LabeledCue; read: CueReading };

function found<Item>(items: readonly Item[], isFound: (item: Item) => boolean) {
  return { found: items.filter(isFound).length, of: items.length };
}

function cueResults(all: readonly ReadCue[]) {
  const of = (level: string) => all.filter(({ cue }) => cue.level === level);
  const isHard = ({ read }: ReadCue) => read.level === "hard";
  const none = of("none");
  const byCategory = Object.fromEntries(
    cueCategories.map((category) => {
      const those = of("hard").filter(({ cue }) => cue.category === category);
      const named = those.filter(({ read }) => read.hard.includes(category)).length;
      return [category, { ...found(those, isHard), named }];
    }),
  );
  return {
    hard: { ...found(of("hard"), isHard), byCategory },
    falseHard: { count: none.filter(isHard).length, of: none.length },
    softFound: found(of("soft"), ({ read }) => read.level !== "none"),
    softShown: {
      count: none.filter(({ read }) => read.level === "soft").length,
      of: none.length,
    },
    hardForSoft: { count: of("soft").filter(isHard).length, of: of("soft").length },
  };
}

type ReadStatement = { statement: LabeledStatement } & ReturnType<Readers["readStatement"]>;

const isRed = (flags: readonly string[]) => redFlags.some((flag) => flags.includes(flag));

function statementResults(all: readonly ReadStatement[]) {
  const exact = Object.fromEntries(
    elements.map((element) => {
      const scored = all.filter(({ statement }) => statement.scores[element] !== undefined);
      const same = scored.filter(({ statement, scores }) => {
        return statement.scores[element] === scores[element];
      });
      return [element, scored.length === 0 ? null : same.length / scored.length];
    }),
  );
  const red = all.filter(({ statement }) => statement.red);
  const fine = all.filter(({ statement }) => !statement.red);
  const wanted = all.flatMap(({ statement, flags }) =>
    statement.flags.map((flag) => flags.includes(flag as Flag)),
  );
  const extra = all.flatMap(({ statement, flags }) =>
    flags.filter((flag) => !statement.flags.includes(flag)),
  );
  return {
    count: all.length,
    exact,
    red: {
      ...found(red, ({ flags }) => isRed(flags)),
      false: fine.filter(({ flags }) => isRed(flags)).length,
      falseOf: fine.length,
    },
    flags: { found: wanted.filter(Boolean).length, of: wanted.length, false: extra.length },
  };
}

function missesOfCue({ cue, read }: ReadCue): Miss[] {
  const { id, level, category } = cue;
  const expected = category ? `${level} ${category}` : level;
  const categories = read.level === "hard" ? read.hard : read.soft;
  const miss = { id, expected, read: [read.level, ...categories].join(" ") };
  if (level === "hard") return read.level === "hard" ? [] : [{ ...miss, kind: "hard missed" }];
  if (level === "soft") return read.level === "none" ? [{ ...miss, kind: "soft missed" }] : [];
  if (read.level === "hard") return [{ ...miss, kind: "false hard" }];
  return read.level === "soft" ? [{ ...miss, kind: "soft shown" }] : [];
}

function missesOfStatement({ statement, scores, flags }: ReadStatement): Miss[] {
  const { id } = statement;
  const wrong = elements.filter(
    (one) => statement.scores[one] !== undefined && statement.scores[one] !== scores[one],
  );
  const misses = wrong.map((one): Miss => {
    return {
      id,
      kind: "element",
      expected: `${one} ${statement.scores[one]}`,
      read: `${scores[one]}`,
    };
  });
  const missing = statement.flags.filter((flag) => !flags.includes(flag as Flag));
  const extra = flags.filter((flag) => !statement.flags.includes(flag));
  if (missing.length + extra.length > 0) {
    const read = flags.join(" ") || "none";
    misses.push({ id, kind: "flag", expected: statement.flags.join(" ") || "none", read });
  }
  if (statement.red !== isRed(flags)) {
    const [expected, read] = statement.red ? ["red", "not red"] : ["not red", "red"];
    misses.push({ id, kind: "red", expected: expected!, read: read! });
  }
  return misses;
}

export type TestResult = ReturnType<typeof testFile>;
