import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";
import { getCoachReaders } from "../coach.server";
import { partsOfSpeech } from "../phrases/parts-of-speech.server";
import { compilePhrases, type Phrases } from "../phrases/phrases";
import { readPhraseList } from "../phrases/phrases.server";
import { getLineModel } from "./line-model.server";
import { lineGroups, type LineGroup, type LineReaders } from "./line-signs";

const file = "content/phrases/own-lines.yaml";
const lines = z.array(z.string().min(1)).min(1);
const Group = z.strictObject({
  phrases: lines,
  unless: lines.optional(),
  with: lines.optional(),
});
const List = z.strictObject({
  sets: z.record(z.string(), lines),
  groups: z.strictObject(
    Object.fromEntries(lineGroups.map((name) => [name, Group])) as Record<LineGroup, typeof Group>,
  ),
});

function sourceOfList() {
  return readFileSync(path.resolve(file), "utf8");
}

/** Reads the phrases of own lines. Throws with the file and line if the list is invalid. */
export function readLineList() {
  const { sets, groups } = parseFrontMatter(List, readFrontMatter(sourceOfList(), 1), file);
  const { spellings } = readPhraseList();
  return { sets, groups, spellings, everyday: "a" };
}

let compiled: Promise<Phrases<LineGroup>> | undefined;

/** Returns the two readers of the coach with the phrases of own lines, loaded when first needed. */
export async function getLineReaders(): Promise<LineReaders> {
  compiled ??= partsOfSpeech().then((tag) => {
    const version = createHash("sha256").update(sourceOfList()).digest("hex").slice(0, 8);
    return compilePhrases(readLineList(), version, tag);
  });
  return { ...(await getCoachReaders()), lines: await compiled, lineModel: getLineModel() };
}
