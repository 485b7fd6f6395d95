/** The reasons to call, in the order of the page. */
export const crisisNeeds = [
  "suicide",
  "violence",
  "poison",
  "treatment",
  "children",
  "stay-on-line",
] as const;
export type CrisisNeed = (typeof crisisNeeds)[number];

/** One helpline of one country, for one need. */
export interface CrisisLine {
  need: CrisisNeed;
  name: string;
  /** The group it is for, such as "Men". Left out: everyone. */
  who?: string;
  /** The part of the country it is for, such as "Scotland". Left out: all of it. */
  where?: string;
  /** The number for a `tel:` link; null if the line has only a text, a chat or a page. */
  tel: string | null;
  /** The number as people write it. */
  display: string | null;
  text?: string;
  /** A host name, without the scheme. */
  chat?: string;
  /** A host name, without the scheme. */
  url?: string;
  hours: string;
  note: string;
}

/** The crisis contacts of one country. */
export interface CrisisContacts {
  country: string;
  code: string;
  /** `tel` is null if no number is confirmed. Then the text says what to do. */
  emergency: { label: string; tel: string | null; text: string; sms?: string };
  lines: CrisisLine[];
  /** What to do instead, for each need without a confirmed line. */
  missing: { need: CrisisNeed | "emergency"; instead: string }[];
}

export interface Country {
  code: string;
  country: string;
}

/** The contacts of the viewer's country, and the countries to choose from. */
export interface CrisisHelp {
  contacts: CrisisContacts;
  countries: Country[];
}

export const needLabels: Record<CrisisNeed, string> = {
  suicide: "Thoughts of suicide, or a crisis",
  violence: "Fear or abuse at home",
  poison: "Wide awake after too much, or the wrong medicine",
  treatment: "Alcohol and drugs: treatment and family support",
  children: "Worry about a child, or a child who needs to talk",
  "stay-on-line": "Someone who may use alone",
};

/** The lines for everyone with these needs. Lines for one group only are left out. */
export function linesFor(contacts: CrisisContacts, ...needs: CrisisNeed[]) {
  return contacts.lines.filter(({ need, who }) => needs.includes(need) && who === undefined);
}

/** What to do for a need without a confirmed line; null if it has one. */
export function insteadOf({ missing }: CrisisContacts, need: CrisisNeed | "emergency") {
  return missing.find((one) => one.need === need)?.instead ?? null;
}

/** "Domestic Abuse Helpline (Scotland)" */
export function nameWithPlace({ name, where }: Pick<CrisisLine, "name" | "where">) {
  return where ? `${name} (${where})` : name;
}
