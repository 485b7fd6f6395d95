import {
  accountPath,
  accountSessionsPath,
  answersPath,
  billingPath,
  giftsPath,
  lessonsPath,
  questionsPath,
  safetyCheckPath,
} from "~/http/paths";
import { writtenKinds, type HeldKind } from "./written-kinds";

export type { HeldKind };

const you = "You";
const withAccount = "Until you erase your account";
/** What the site holds about a member, as the page and the copy name it. */
export const heldKinds: HeldKind[] = [
  ...writtenKinds,
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
