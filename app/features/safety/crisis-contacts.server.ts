import path from "node:path";
import type { Country, CrisisContacts } from "./crisis";
import { listCrisisFiles, readCrisisFile, type CrisisFile } from "./crisis-file.server";

const folder = "content/crisis";

let known: Map<string, CrisisContacts> | undefined;

// Cached, because every page shows the contacts.
function allContacts() {
  const root = path.resolve(folder);
  known ??= new Map(
    listCrisisFiles(root)
      .map((file) => forReaders(readCrisisFile(root, file)))
      .sort(inOrder)
      .map((contacts) => [contacts.code, contacts]),
  );
  return known;
}

/** Leaves out what only authors need: sources, the date of the check, and why a line is missing. */
function forReaders({ contacts }: CrisisFile): CrisisContacts {
  const { country, code, emergency, lines, missing } = contacts;
  return {
    country,
    code,
    emergency: withoutSource(emergency),
    lines: lines.map(withoutSource),
    missing: missing.map(({ need, instead }) => ({ need, instead })),
  };
}

function withoutSource<Entry extends { sources: string[]; checked: string }>(entry: Entry) {
  const { sources: _sources, checked: _checked, ...shown } = entry;
  return shown;
}

// Most members live in the first. The last two serve every country without a file.
const ranks: Record<string, number> = { us: 0, eu: 2, other: 3 };

function inOrder(one: CrisisContacts, two: CrisisContacts) {
  const rank = ({ code }: CrisisContacts) => ranks[code] ?? 1;
  return rank(one) - rank(two) || one.country.localeCompare(two.country, "en");
}

/** The countries to choose from, in the order of the form. */
export function listCountries(): Country[] {
  return listContacts().map(({ code, country }) => ({ code, country }));
}

export function listContacts(): CrisisContacts[] {
  return [...allContacts().values()];
}

export function isCountry(code: unknown): code is string {
  return typeof code === "string" && allContacts().has(code);
}

/** The contacts of a country. An unknown code gets the contacts that work in every country. */
export function crisisFor(code: string): CrisisContacts {
  const contacts = allContacts().get(code) ?? allContacts().get("other");
  if (!contacts) throw new Error(`${folder}/other.yaml is missing`);
  return contacts;
}
