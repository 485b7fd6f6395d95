import type { Database } from "#db/schema";
import {
  accountPath,
  accountSessionsPath,
  answersPath,
  asksPath,
  billingPath,
  checkInsPath,
  dialoguesPath,
  giftsPath,
  journalPath,
  lessonsPath,
  notebookPath,
  observationsPath,
  ownSituationsPath,
  plansPath,
  questionsPath,
  remindersPath,
  safetyCheckPath,
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

const you = "You";
const untilErased = { readers: you, until: "Until you erase it" };
const withAccount = "Until you erase your account";
/** What the site holds about a member, as the page and the copy name it. */
export const heldKinds: HeldKind[] = [
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
    id: "practice",
    title: "Practice conversations",
    note: "The lines you chose, and how ready you felt",
    tables: ["dialogue_attempt", "dialogue_event", "dialogue_confidence"],
    readers: you,
    until: withAccount,
    href: dialoguesPath,
  },
  {
    id: "questions",
    title: "Questions and replies",
    note: "With what you sent along, and what you agreed to publish",
    tables: [
      "question",
      "question_attachment",
      "reply",
      "answer_copy",
      "answer_agreement",
      "answer",
      "answer_tag",
    ],
    readers: "You and the experts",
    until: withAccount,
    href: questionsPath,
  },
  {
    id: "helped",
    title: "What helped",
    note: "Answers where you pressed “This helped”",
    tables: ["answer_help"],
    readers: you,
    until: "Until you take it back",
    href: answersPath,
  },
  {
    id: "lessons",
    title: "Lessons",
    note: "Which ones you opened, and when",
    tables: ["lesson_progress"],
    readers: you,
    until: withAccount,
    href: lessonsPath,
  },
  {
    id: "safety",
    title: "Safety check",
    note: "The result, not your answers",
    tables: ["safety_check"],
    readers: you,
    until: "Until you do it again",
    href: safetyCheckPath,
  },
  {
    id: "account",
    title: "Your account",
    note: "Email address, alias, country and settings",
    tables: ["account", "staff_role"],
    readers: "You and the people who run the site",
    until: withAccount,
    href: accountPath,
  },
  {
    id: "sessions",
    title: "Devices",
    note: "Where you’re signed in, and with which browser",
    tables: ["session"],
    readers: you,
    until: "14 days at most",
    href: accountSessionsPath,
  },
  {
    id: "membership",
    title: "Membership",
    note: "What it gives you, and until when. Stripe has the payments and the card.",
    tables: ["grant"],
    readers: "You and the people who run the site",
    until: withAccount,
    href: billingPath,
  },
  {
    id: "gifts",
    title: "Gifts you bought",
    note: "For how long, and where an email goes until it is sent. Never who used the code.",
    tables: ["gift_order"],
    readers: you,
    until: "60 days after the code was used",
    href: giftsPath,
  },
];
