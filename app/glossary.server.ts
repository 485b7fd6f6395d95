import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";

const Glossary = z.array(z.strictObject({ id: z.string(), term: z.string(), meaning: z.string() }));
const References = z.array(
  z.strictObject({ id: z.string(), text: z.string(), note: z.string().optional() }),
);

export type GlossaryEntry = z.infer<typeof Glossary>[number];
export type Reference = z.infer<typeof References>[number];

/** Words the lessons explain, by id. */
export const readGlossary = (folder: string) => readById(`${folder}/glossary.yaml`, Glossary);

/** Sources the lessons cite, by id. */
export const readReferences = (folder: string) => readById(`${folder}/references.yaml`, References);

async function readById<Entry extends { id: string }>(file: string, schema: z.ZodType<Entry[]>) {
  const result = schema.safeParse(parse(await readFile(file, "utf8")));
  if (!result.success) throw new Error(`${file}\n${z.prettifyError(result.error)}`);
  return new Map(result.data.map((entry) => [entry.id, entry]));
}
