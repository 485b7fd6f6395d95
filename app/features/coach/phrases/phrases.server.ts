import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";
import { partsOfSpeech } from "./parts-of-speech.server";
import { elementGroups, flagGroups, type GroupName } from "./phrase-groups";
import { compilePhrases, type PhraseList, type Phrases } from "./phrases";

const folder = "content/phrases";
const files = [
  "statements-words.yaml",
  "statements-elements.yaml",
  "statements-flags.yaml",
] as const;

const lines = z.array(z.string().min(1)).min(1);
const Group = z
  .strictObject({
    phrases: lines,
    suggestions: z.array(z.strictObject({ suggest: z.string().min(1), phrases: lines })).min(1),
    unless: lines,
    with: lines,
    notWith: lines,
  })
  .partial()
  .refine(({ phrases, suggestions }) => phrases ?? suggestions, "needs phrases or suggestions");

const Words = z.strictObject({
  sets: z.record(z.string(), lines),
  spellings: z.record(z.string(), lines),
  everyday: z.string().min(1),
});
const Elements = groupsNamed(elementGroups);
const Flags = groupsNamed(flagGroups);

/** Reads the phrase lists. Throws an error that names file and line if a list is invalid. */
export function readPhraseList(): PhraseList {
  const [words, elements, flags] = files.map(sourceOf) as [string, string, string];
  return {
    ...parse(Words, words, files[0]),
    groups: { ...parse(Elements, elements, files[1]), ...parse(Flags, flags, files[2]) },
  };
}

let compiled: Promise<Phrases> | undefined;

/** Returns the compiled phrases. Reads the files when they are first needed. */
export function getPhrases(): Promise<Phrases> {
  return (compiled ??= partsOfSpeech().then((tag) =>
    compilePhrases(readPhraseList(), versionOf(files.map(sourceOf)), tag),
  ));
}

function groupsNamed<Name extends GroupName>(names: readonly Name[]) {
  const shape = Object.fromEntries(names.map((name) => [name, Group]));
  return z.strictObject(shape as Record<Name, typeof Group>);
}

function sourceOf(file: string) {
  return readFileSync(path.resolve(folder, file), "utf8");
}

function parse<Schema extends z.ZodType>(schema: Schema, source: string, file: string) {
  return parseFrontMatter(schema, readFrontMatter(source, 1), `${folder}/${file}`);
}

function versionOf(sources: string[]) {
  return createHash("sha256").update(sources.join("\n")).digest("hex").slice(0, 8);
}
