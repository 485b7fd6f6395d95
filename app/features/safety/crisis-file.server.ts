import { readFileSync, readdirSync } from "node:fs";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter, type FrontMatter } from "~/content/front-matter.server";
import { crisisNeeds } from "./crisis";

const dialled = z.string().regex(/^\+?\d{3,15}$/, "must be digits only, in quotes");
const words = z.string().trim().min(1, "must not be empty");
const host = z.hostname("must be a host name, such as 988lifeline.org");

/** Where a number was read, and on which day. */
const source = {
  sources: z.array(words).min(1, "must name at least one source"),
  checked: z.iso.date("must be a day, such as 2026-11-29, in quotes"),
};

const Line = z
  .strictObject({
    need: z.enum(crisisNeeds),
    name: words,
    who: words.optional(),
    where: words.optional(),
    tel: dialled.nullable(),
    display: words.nullable(),
    text: words.optional(),
    chat: host.optional(),
    url: host.optional(),
    hours: words,
    note: words,
    ...source,
  })
  .refine(({ tel, text, chat, url }) => tel ?? text ?? chat ?? url, {
    message: "needs a tel, a text, a chat or a url: nobody can reach it",
  })
  .refine(({ tel, display }) => (tel === null) === (display === null), {
    message: "give both tel and display, or null for both",
    path: ["display"],
  });

const CrisisFile = z.strictObject({
  country: words,
  code: z.string().regex(/^[a-z]{2,5}$/, "must be two to five small letters"),
  emergency: z.strictObject({
    label: words,
    tel: dialled.nullable(),
    text: words,
    sms: words.optional(),
    ...source,
  }),
  lines: z.array(Line),
  missing: z.array(
    z.strictObject({
      need: z.enum(["emergency", ...crisisNeeds]),
      reason: words,
      instead: words,
    }),
  ),
});

/** A country file as its author wrote it, with the sources that no reader is shown. */
export interface CrisisFile {
  file: string;
  contacts: z.infer<typeof CrisisFile>;
  /** The line in the file of each key path, such as "lines.0.checked". */
  lines: FrontMatter["lines"];
}

export function listCrisisFiles(folder: string) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}

/** Throws an error that names the file and line of every contact that is not valid. */
export function readCrisisFile(folder: string, name: string): CrisisFile {
  const file = `${folder}/${name}`;
  const front = readFrontMatter(readFileSync(file, "utf8"), 1);
  const contacts = parseFrontMatter(CrisisFile, front, file);
  if (`${contacts.code}.yaml` !== name) {
    const line = front.lines.code ?? 1;
    throw new Error(`${file}:${line} code: ${contacts.code} does not match the file’s name`);
  }
  return { file, contacts, lines: front.lines };
}
