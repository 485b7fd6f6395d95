import { readFile } from "node:fs/promises";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";
import { markKinds, type MarkKind, type MarkRules } from "./mark";

const file = "content/phrases/identifiers.yaml";

const words = z.array(z.string().min(1)).min(1);
const Kind = z.strictObject({ label: z.string(), standIn: z.string(), mayStay: z.boolean() });
const Identifiers = z.strictObject({
  kinds: z.record(z.enum(markKinds), Kind),
  sets: z.record(z.string(), words),
  patterns: z.array(
    z.strictObject({
      kind: z.enum(markKinds),
      exact: z.boolean().default(false),
      beside: z.string().optional(),
      near: z.string().optional(),
      find: words,
    }),
  ),
  places: words,
  employers: words,
  capitals: words,
  people: words,
});

let rules: Promise<MarkRules> | undefined;

/** The rules that marks are found by. Reads them when a copy is first opened. */
export function getMarkRules(): Promise<MarkRules> {
  rules ??= readMarkRules().catch((error: unknown) => {
    rules = undefined;
    throw error;
  });
  return rules;
}

async function readMarkRules(): Promise<MarkRules> {
  const [source, classes, lists] = await Promise.all([
    readFile(file, "utf8"),
    readFile("content/readers/word-classes.txt", "utf8"),
    readNameLists(),
  ]);
  const { kinds, sets, patterns, places, employers, capitals, people } = parseFrontMatter(
    Identifiers,
    readFrontMatter(source, 1),
    file,
  );
  const fill = (text: string) => fillSets(text, sets);
  return {
    kinds: kinds as Record<MarkKind, z.infer<typeof Kind>>,
    patterns: patterns.flatMap(({ kind, exact, beside, near, find }) =>
      find.map((written) => ({
        kind,
        pattern: new RegExp(whole(fill(written)), exact ? "gu" : "giu"),
        beside: (beside ?? near) ? new RegExp(whole(fill(`{${beside ?? near}}`)), "iu") : null,
        reachesOn: near !== undefined,
      })),
    ),
    ...lists,
    places: new Set([...lists.places, ...places]),
    employers: new Set([...lists.employers, ...employers]),
    ordinary: new Set([...ordinaryWords(classes), ...lists.namesAndWords]),
    capitals: new Set(capitals),
    people: new Set(people),
  };
}

function fillSets(text: string, sets: Record<string, string[]>): string {
  return text.replaceAll(/\{([a-z]+)\}/g, (found, name: string) => {
    const set = sets[name];
    if (!set) throw new Error(`${file}: there is no set ${found}`);
    return `(?:${set.map((word) => fillSets(word, sets)).join("|")})`;
  });
}

/** The pattern with ends that lie between words, or beside something that is no word. */
function whole(pattern: string) {
  const [letter, other] = ["[\\p{L}\\p{N}]", "[^\\p{L}\\p{N}]"];
  return `(?:(?<!${letter})|(?=${other}))(?:${pattern})(?:(?!${letter})|(?<=${other}))`;
}

/** The words of the word classes: each line holds the words of one class. */
function ordinaryWords(classes: string) {
  return classes.split(/\s+/);
}

const nameTags = /^(MaleName|FemaleName|FirstName|LastName|Person)$/;
const placeTags = /^(City|Region|Country)$/;

/** The lists of the package compromise. It takes a second and 50 MB, so it is loaded when needed. */
async function readNameLists() {
  const { default: nlp } = await import("compromise/two");
  const { one, two } = nlp.model() as unknown as NlpModel;
  const entries = Object.entries(one.lexicon).map(([word, tags]) => [word, [tags].flat()] as const);
  const tagged = (pattern: RegExp) =>
    entries.filter(([, tags]) => tags.some((tag) => pattern.test(tag))).map(([word]) => word);
  const switched = Object.entries(two.switches).filter(([, kind]) => kind.startsWith("Person|"));
  const onlyPlaces = switched.filter(([, kind]) => kind === "Person|Place").map(([word]) => word);
  return {
    names: new Set(tagged(nameTags)),
    namesAndWords: new Set([...switched.map(([word]) => word), "will", "hope", "may", "jack"]),
    places: new Set([...tagged(placeTags), ...onlyPlaces]),
    employers: new Set(tagged(/^Organization$/)),
  };
}

interface NlpModel {
  one: { lexicon: Record<string, string | string[]> };
  two: { switches: Record<string, string> };
}
