import type { Database } from "#db/schema";
import {
  asksPath,
  checkInsPath,
  circlePath,
  dialoguesPath,
  freshLinesPath,
  journalPath,
  notebookPath,
  observationsPath,
  ownSituationsPath,
  plansPath,
  remindersPath,
  statementsPath,
} from "~/http/paths";

export interface HeldKind {
  id: string;
  title: string;
  note: string;
  /** The first table is counted, the others belong to its rows. */
  tables: (keyof Database)[];
  readers: string;
  until: string;
  /** The page that shows it. */
  href: string;
}

const withAccount = "Until you erase your account";
const you = "You";
const untilErased = { readers: you, until: "Until you erase it" };
/** What a member writes in the notebook and the course, as the page and the copy name it. */
export const writtenKinds: HeldKind[] = [
  {
    id: "observations",
    title: "Observations",
    note: "Times of use, and good times",
    tables: ["observation"],
    ...untilErased,
    href: observationsPath,
  },
  {
    id: "journal",
    title: "Journal",
    note: "One entry for each day",
    tables: ["journal_entry"],
    ...untilErased,
    href: journalPath,
  },
  {
    id: "plans",
    title: "Plans",
    note: "Rewards, self-care, problems and safety",
    tables: ["plan"],
    ...untilErased,
    href: plansPath,
  },
  {
    id: "asks",
    title: "Asks",
    note: "When you planned to ask, and what they said",
    tables: ["ask"],
    ...untilErased,
    href: asksPath,
  },
  {
    id: "reminder",
    title: "Reminder",
    note: "Your own words, and when they come",
    tables: ["reminder"],
    ...untilErased,
    href: remindersPath,
  },
  {
    id: "check-ins",
    title: "Check-ins",
    note: "How you were after some weeks, and whether research may use it",
    tables: ["check_in", "research_consent"],
    ...untilErased,
    href: checkInsPath,
  },
  {
    id: "words",
    title: "Your words",
    note: "Sentences you saved, and how they read before",
    tables: ["statement", "statement_version"],
    ...untilErased,
    href: statementsPath,
  },
  {
    id: "exercises",
    title: "Exercises",
    note: "What you wrote or ticked in the lessons",
    tables: ["exercise_response"],
    ...untilErased,
    href: notebookPath,
  },
  {
    id: "ratings",
    title: "Ratings and goals",
    note: "How your own life is going",
    tables: ["life_rating"],
    ...untilErased,
    href: notebookPath,
  },
  {
    id: "situations",
    title: "Your own situations",
    note: "Who it is, where and when, and what they say",
    tables: ["situation"],
    ...untilErased,
    href: ownSituationsPath,
  },
  {
    id: "fresh-lines",
    title: "Fresh lines",
    note: "What you said unaided, and what the reader found in it",
    tables: ["fresh_line"],
    ...untilErased,
    href: freshLinesPath,
  },
  {
    id: "practice",
    title: "Practice conversations",
    note: "The lines you chose, and how ready you felt",
    tables: ["dialogue_attempt", "dialogue_event", "dialogue_confidence"],
    readers: you,
    until: withAccount,
    href: dialoguesPath,
  },
  {
    id: "circle",
    title: "Your circle",
    note: "The name you chose, and what you show to whom",
    tables: ["circle_member", "circle_share", "circle_invitation", "circle_settled"],
    readers: "The others see your name and what you ticked",
    until: "Until you leave the circle",
    href: circlePath,
  },
];
