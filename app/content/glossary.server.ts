import { readFile } from "node:fs/promises";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "./front-matter.server";

const words = z.string().trim().min(1, "must not be empty");
const Glossary = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, "use small letters, digits and hyphens"),
    term: words,
    meaning: words,
  }),
);

/** From all of a source to none of it. "secondhand": only what another page says about it. */
export const howMuchRead = [
  "full",
  "abstract",
  "parts",
  "secondhand",
  "contents",
  "nothing",
] as const;

const References = z.array(
  z.strictObject({
    id: z.string().regex(/^\w+$/, "use letters and digits only, such as R12"),
    text: words,
    /** How much of it we read. */
    read: z.enum(howMuchRead),
    note: words.optional(),
  }),
);

export type GlossaryEntry = z.infer<typeof Glossary>[number];
export type Reference = z.infer<typeof References>[number];

/** The glossary's entries by id. */
export const readGlossary = (folder: string) => readById(`${folder}/glossary.yaml`, Glossary);

/** The sources that texts may cite, by id. */
export const readReferences = (folder: string) => readById(`${folder}/references.yaml`, References);

async function readById<Entry extends { id: string }>(file: string, schema: z.ZodType<Entry[]>) {
  const front = readFrontMatter(await readFile(file, "utf8"), 1);
  const entries = parseFrontMatter(schema, front, file);
  const known = new Map<string, Entry>();
  for (const [index, entry] of entries.entries()) {
    if (known.has(entry.id)) {
      throw new Error(`${file}:${front.lines[index] ?? 1} id: ${entry.id} is taken by one above`);
    }
    known.set(entry.id, entry);
  }
  return known;
}
