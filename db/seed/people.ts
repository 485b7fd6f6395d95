import type { AccountTable, GrantTable, SafetyCheckTable, StaffRole } from "../schema.ts";

/** The password of every demo account. The README shows it. */
export const demoPassword = "lantern on the porch";

/** The state of a paid membership at Stripe. */
export type Subscription = "monthly" | "yearly" | "past-due" | "ending" | "ended";

export interface Person extends Pick<AccountTable, "alias" | "email" | "country" | "track"> {
  /** What this account shows. */
  shows: string;
  /** The key in the authenticator app, 32 characters. Only staff have one. */
  phoneKey?: string;
  roles?: StaffRole[];
  /** What staff show behind their name. */
  credential?: string;
  /** A membership without a payment. `days` is its length from now; null means without end. */
  given?: { source: GrantTable["source"]; days: number | null };
  /** A paid membership, which Stripe reports through webhooks. */
  bought?: Subscription;
  safety?: SafetyCheckTable["result"];
  /** How many lessons they have read, counted from the first. `openLesson` is one they only opened. */
  lessonsRead: number;
  openLesson?: string;
}

const member = { country: "us", track: "A", lessonsRead: 0 } as const;
const staff = { country: "us", track: "C", lessonsRead: 0 } as const;

/** The first person has the fullest notebook. */
export const people: Person[] = [
  {
    ...member,
    alias: "Linden",
    email: "linden@example.org",
    shows: "pays monthly; far into the course, notes, ratings, practice, a new reply",
    bought: "monthly",
    safety: "go",
    lessonsRead: 14,
    openLesson: "talking-so-you-are-heard/seven-elements-part-2",
  },
  {
    ...member,
    alias: "Wren",
    email: "wren@example.org",
    track: "C",
    shows: "free account, two lessons read; meets the gate",
    lessonsRead: 2,
    openLesson: "safety-first/safety-check",
  },
  {
    ...member,
    alias: "Juniper",
    email: "juniper@example.org",
    country: "ca",
    shows: "trial that ends in five days",
    given: { source: "trial", days: 5 },
    safety: "go",
    lessonsRead: 4,
  },
  {
    ...member,
    alias: "Hazel",
    email: "hazel@example.org",
    track: "B",
    shows: "pays yearly; a prescribed benzodiazepine in the family",
    bought: "yearly",
    safety: "go",
    lessonsRead: 9,
  },
  {
    ...member,
    alias: "Briar",
    email: "briar@example.org",
    country: "au",
    shows: "the last payment failed; everything is open for two weeks",
    bought: "past-due",
    safety: "support",
    lessonsRead: 6,
  },
  {
    ...member,
    alias: "Sorrel",
    email: "sorrel@example.org",
    country: "ie",
    shows: "has cancelled; everything is open until the period ends",
    bought: "ending",
    safety: "go",
    lessonsRead: 11,
  },
  {
    ...member,
    alias: "Tansy",
    email: "tansy@example.org",
    shows: "membership is over; the notes are still there",
    bought: "ended",
    safety: "go",
    lessonsRead: 7,
  },
  {
    ...member,
    alias: "Willow",
    email: "willow@example.org",
    country: "gb",
    track: "C",
    shows: "a year as a gift; the safety check keeps some lessons shut",
    given: { source: "gift", days: 320 },
    safety: "pause",
    lessonsRead: 5,
  },
  {
    ...member,
    alias: "Aspen",
    email: "aspen@example.org",
    shows: "a seat paid by an employer",
    given: { source: "sponsor", days: 140 },
    safety: "go",
    lessonsRead: 8,
  },
  {
    ...member,
    alias: "Alder",
    email: "alder@example.org",
    country: "eu",
    track: "B",
    shows: "complimentary membership without end",
    given: { source: "complimentary", days: null },
    safety: "go",
    lessonsRead: 3,
  },
  {
    ...staff,
    alias: "Dr. Mirelle Oakes",
    roles: ["expert", "reviewer"],
    credential: "PsyD",
    email: "mirelle@example.org",
    shows: "expert: the desk, with questions new, claimed and late",
    phoneKey: "porchlight-mirelle-2487-kestrel-",
  },
  {
    ...staff,
    alias: "Jonas Tamm",
    roles: ["expert"],
    credential: "LCSW",
    email: "jonas@example.org",
    shows: "expert: the desk, with a question claimed",
    phoneKey: "porchlight-jonas-9135-heathland-",
  },
  {
    ...staff,
    alias: "Philippa Ives",
    email: "philippa@example.org",
    roles: ["admin"],
    shows: "admin: the desk, also for what others have claimed",
    phoneKey: "porchlight-philippa-6602-meadow-",
  },
];
