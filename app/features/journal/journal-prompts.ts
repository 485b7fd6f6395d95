import type { AnswersTo, Prompts } from "~/ui/forms/prompt";

/** From the lowest to the highest, as the lines of the last two weeks show them. */
export const moods = {
  "very-low": "Very low",
  low: "Low",
  "getting-by": "Getting by",
  "all-right": "All right",
  good: "Good",
} as const;

export const sleeps = {
  hardly: "Hardly",
  badly: "Badly",
  some: "Some",
  well: "Well",
} as const;

/** What a journal entry asks, in the order of the form. */
export const journalPrompts = {
  day: { kind: "day", ask: "Which day?" },
  mood: { kind: "one", ask: "How was your mood?", options: moods },
  sleep: { kind: "one", ask: "How did you sleep?", options: sleeps },
  stress: {
    kind: "one",
    ask: "How tense was the day?",
    options: { calm: "Calm", some: "A bit tense", tense: "Tense", most: "Almost too much" },
  },
  triggers: {
    kind: "some",
    ask: "What was hard for you?",
    hint: "Your own triggers. Tap as many as you like.",
    options: {
      money: "Money",
      argument: "An argument",
      waiting: "Waiting up",
      news: "Bad news",
      alone: "Being alone",
      tired: "Being tired",
      health: "My own health",
      work: "Work",
      children: "Worry about the children",
    },
  },
  triggerWords: { kind: "text", rows: 1, ask: "What was hard, in your words" },
  skills: {
    kind: "some",
    ask: "What did you do?",
    hint: "Skills from the lessons. A small try counts.",
    options: {
      pause: "Paused before answering",
      kind: "Said one kind thing",
      asked: "Asked for one small thing",
      listened: "Listened first",
      rewarded: "Rewarded sober time",
      away: "Stepped back",
      friend: "Called someone",
      self: "Did something for myself",
    },
  },
  helped: { kind: "text", rows: 1, ask: "One thing that helped" },
  contact: {
    kind: "one",
    ask: "Contact with your loved one",
    options: { none: "None", short: "Short", good: "Good", tense: "Tense" },
  },
  proud: {
    kind: "text",
    rows: 1,
    ask: "Something you’re glad of or proud of",
    hint: "Only if there is something",
  },
} as const satisfies Prompts;

export type JournalAnswers = AnswersTo<typeof journalPrompts>;

/** What a member wrote about one day. */
export interface JournalEntry {
  answers: JournalAnswers;
  updatedAt: number;
}

/** What the gate must know: a new entry is for members. Reading and erasing stays open to all. */
export const journalContent = {
  title: "Your journal",
  access: "members",
  safety: "own-life",
} as const;

/** The id of the form, in a lesson as on its own page. */
export const journalFormId = "journal-entry";
