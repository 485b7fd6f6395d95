import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";
import type { Country, CrisisContacts } from "./crisis";

const folder = "content/crisis";
const dialled = z.string().regex(/^\+?\d{3,15}$/, "must be digits only, in quotes");

const Contacts = z.strictObject({
  country: z.string().min(1),
  code: z.string().regex(/^[a-z]{2,5}$/),
  emergency: z.strictObject({
    label: z.string().min(1),
    tel: dialled.nullable(),
    text: z.string().min(1),
  }),
  lines: z.array(
    z.strictObject({
      need: z.enum(["suicide", "violence", "poison", "treatment"]),
      name: z.string().min(1),
      tel: dialled,
      display: z.string().min(1),
      text: z.string().min(1).optional(),
      chat: z.hostname().optional(),
      hours: z.string().min(1),
      note: z.string().min(1),
    }),
  ),
});

let known: Map<string, CrisisContacts> | undefined;

// Read once and kept: every page shows them.
function allContacts() {
  known ??= new Map(
    readdirSync(path.resolve(folder))
      .filter((file) => file.endsWith(".yaml"))
      .map(readContacts)
      .sort(inOrder)
      .map((contacts) => [contacts.code, contacts]),
  );
  return known;
}

/** Throws with file and line when a contact is not as it must be. */
function readContacts(file: string): CrisisContacts {
  const source = readFileSync(path.resolve(folder, file), "utf8");
  const contacts = parseFrontMatter(Contacts, readFrontMatter(source, 1), `${folder}/${file}`);
  if (`${contacts.code}.yaml` !== file) {
    throw new Error(`${folder}/${file}: code ${contacts.code} does not match the file's name`);
  }
  return contacts;
}

// Most readers live in the first; the last two stand in for every country without a file.
const ranks: Record<string, number> = { us: 0, eu: 2, other: 3 };

function inOrder(one: CrisisContacts, two: CrisisContacts) {
  const rank = ({ code }: CrisisContacts) => ranks[code] ?? 1;
  return rank(one) - rank(two) || one.country.localeCompare(two.country, "en");
}

/** The countries a reader may choose, in the order to show them. */
export function listCountries(): Country[] {
  return listContacts().map(({ code, country }) => ({ code, country }));
}

export function listContacts(): CrisisContacts[] {
  return [...allContacts().values()];
}

export function isCountry(code: unknown): code is string {
  return typeof code === "string" && allContacts().has(code);
}

/** Whom to call there. A code we do not know gets what holds in every country. */
export function crisisFor(code: string): CrisisContacts {
  const contacts = allContacts().get(code) ?? allContacts().get("other");
  if (!contacts) throw new Error(`${folder}/other.yaml is missing`);
  return contacts;
}
