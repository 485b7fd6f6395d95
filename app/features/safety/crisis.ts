export type CrisisNeed = "suicide" | "violence" | "poison" | "treatment";

/** Someone to call, in one country, for one need. */
export interface CrisisLine {
  need: CrisisNeed;
  name: string;
  /** What a phone dials. */
  tel: string;
  /** The same number as people write it. */
  display: string;
  text?: string;
  /** A host name, without the scheme. */
  chat?: string;
  hours: string;
  note: string;
}

/** Whom to call in one country when something cannot wait. */
export interface CrisisContacts {
  country: string;
  code: string;
  /** `tel` is null where no number has been confirmed; the text then says what to do. */
  emergency: { label: string; tel: string | null; text: string };
  lines: CrisisLine[];
}

export interface Country {
  code: string;
  country: string;
}

/** Help for the reader's country, and the countries they may change to. */
export interface CrisisHelp {
  contacts: CrisisContacts;
  countries: Country[];
}

export const needLabels: Record<CrisisNeed, string> = {
  suicide: "Thoughts of suicide, or a crisis",
  violence: "Fear or abuse at home",
  poison: "Too much, or the wrong medicine, and awake",
  treatment: "Finding treatment or family support",
};

export function linesFor(contacts: CrisisContacts, ...needs: CrisisNeed[]) {
  return contacts.lines.filter(({ need }) => needs.includes(need));
}
