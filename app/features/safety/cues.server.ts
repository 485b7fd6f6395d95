import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";
import { compileCues, hardCategories, type Cues } from "./cues";

const file = "content/phrases/cues.yaml";
const words = z.array(z.string().min(1)).min(1);
const List = z.strictObject({
  sets: z.record(z.string(), words),
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

/** The version of the list: it changes with the file. */
export function cueListVersion() {
  return createHash("sha256")
    .update(readFileSync(path.resolve(file)))
    .digest("hex")
    .slice(0, 8);
}

/** Reads the list of cues. Throws with the file and line if it is invalid. */
export function readCueList() {
  const source = readFileSync(path.resolve(file), "utf8");
  return parseFrontMatter(List, readFrontMatter(source, 1), file);
}

let find: ((text: string) => Cues) | undefined;

/** Finds phrases that may mean that a text is urgent. A text without cues may still be urgent. */
export function findCues(text: string): Cues {
  find ??= compileCues(readCueList());
  return find(text);
}
