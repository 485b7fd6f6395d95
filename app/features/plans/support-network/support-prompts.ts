import type { AnswersTo, Prompts } from "~/ui/forms/prompt";
import type { PlanForm } from "../plan";

/** What an entry can be, in the order of the list. */
export const supportKinds = {
  person: "A person",
  group: "A group",
  place: "A place",
  trained: "Someone trained",
} as const;

export type SupportKind = keyof typeof supportKinds;

/** What an entry of the support network asks, in the order of the form. */
export const supportPrompts = {
  type: { kind: "one", ask: "What is it?", options: supportKinds },
  who: {
    kind: "text",
    rows: 1,
    ask: "Who, or which place?",
    hint: "A first name or a letter is enough",
  },
  phone: {
    kind: "text",
    rows: 1,
    isPhone: true,
    ask: "Phone number",
    hint: "With a number, one tap calls them",
  },
  reach: {
    kind: "text",
    rows: 1,
    ask: "When and where can you reach them?",
    hint: "Hours, an address, or who has the key",
  },
  gives: {
    kind: "some",
    ask: "What can you turn to them for?",
    options: {
      listen: "Listening",
      company: "Company",
      stay: "A place to stay",
      children: "Children or pets",
      ride: "A ride",
      advice: "Advice",
    },
  },
  tell: {
    kind: "text",
    rows: 1,
    ask: "What would you tell them?",
    hint: "Your own story, and little of your loved one’s",
  },
  next: {
    kind: "text",
    rows: 1,
    ask: "When will you be in touch?",
    hint: "The same time each week is easiest: “Saturdays at four”",
  },
} as const satisfies Prompts;

export type SupportAnswers = AnswersTo<typeof supportPrompts>;

export const supportForm = {
  kind: "support",
  prompts: supportPrompts,
  title: "Your support network",
  entryTitle: "A person or a place",
  lead: "The people and places you can turn to. Two or three are plenty. On a hard evening, one tap calls them.",
  pitch: "The people and places you can turn to, each with a number to tap.",
  openLabel: "Write one down here",
  addLabel: "Put it in my network",
  noteWords: { touch: "In touch" },
  namedBy: "who",
  most: 40,
  content: { title: "Your support network", access: "members", safety: "own-life" },
} as const satisfies PlanForm;
