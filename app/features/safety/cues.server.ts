import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ListedCues } from "~/features/coach/reader/cue-reading";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";
import { compileCertainCues } from "./certain-cues";
import { compileCues, hardCategories } from "./cues";

const files = { cues: "content/phrases/cues.yaml", certain: "content/phrases/certain-cues.yaml" };
const words = z.array(z.string().min(1)).min(1);
const sets = z.record(z.string(), words);
const CertainList = z.strictObject({
  sets,
  guards: words,
  groups: z.array(z.strictObject({ category: z.enum(hardCategories), phrases: words })),
});
const List = z.strictObject({
  sets,
  spellings: z.record(z.string(), words),
  groups: z.array(
    z.strictObject({
      level: z.enum(["hard", "soft"]),
      category: z.enum(hardCategories),
      phrases: words,
      with: words.optional(),
    }),
  ),
});

/** The version of the lists: it changes with their files. */
export function cueListVersion() {
  const hash = createHash("sha256");
  for (const file of Object.values(files)) hash.update(readFileSync(path.resolve(file)));
  return hash.digest("hex").slice(0, 8);
}

/** Reads the list of cues. Throws with the file and line if it is invalid. */
export function readCueList() {
  return readList(List, files.cues);
}

function readList<Schema extends z.ZodType>(schema: Schema, file: string): z.infer<Schema> {
  const source = readFileSync(path.resolve(file), "utf8");
  return parseFrontMatter(schema, readFrontMatter(source, 1), file);
}

let find: ((text: string) => ListedCues) | undefined;

/** Finds phrases that may mean that a text is urgent. A text without cues may still be urgent. */
export function findCues(text: string): ListedCues {
  find ??= compileLists();
  return find(text);
}

function compileLists() {
  const findCues = compileCues(readCueList());
  const findCertain = compileCertainCues(readList(CertainList, files.certain));
  return (text: string): ListedCues => ({ ...findCues(text), certain: findCertain(text) });
}
