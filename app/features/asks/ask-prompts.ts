import type { Prompts } from "~/ui/forms/prompt";
import type { AskPart } from "./ask";

const few = { kind: "text", rows: 3, most: 600 } as const;

/** What a planned ask holds, in the order of the form. */
export const askPlanPrompts = {
  day: {
    kind: "day",
    isAhead: true,
    ask: "Which day?",
    hint: "You can change it. Leave it empty if you’ll wait for the right moment.",
  },
  time: { kind: "text", rows: 1, isHalf: true, ask: "What time of day?" },
  place: { kind: "text", rows: 1, isHalf: true, ask: "Where?" },
  line: {
    kind: "text",
    rows: 4,
    most: 1200,
    ask: "What you’ll say",
    hint: "Their own reason first, then one small step, then your company",
  },
  options: {
    ...few,
    ask: "Places to offer, with their numbers",
    hint: "One on each line. Make one of them very small.",
  },
  offers: { kind: "text", rows: 1, ask: "The help you’ll offer", hint: "A ride, or an afternoon" },
  ifYes: { ...few, rows: 2, ask: "If it’s yes, today" },
  ifNo: { ...few, rows: 2, ask: "If it’s no for now" },
} as const satisfies Prompts;

/** What the member notes after the day. */
export const askResultPrompts = {
  answer: {
    kind: "one",
    ask: "What did they say?",
    options: { yes: "Yes", "not-now": "Not now", no: "No", unasked: "I didn’t get to ask" },
  },
  askedOn: { kind: "day", ask: "Which day was it?" },
  minded: {
    kind: "text",
    rows: 1,
    ask: "What did they mind?",
    hint: "In their words, if you can",
  },
  next: {
    kind: "day",
    isAhead: true,
    ask: "When will you think about asking again?",
    hint: "In a month or so. Leave it empty after a yes, or if you’d rather not ask again.",
  },
} as const satisfies Prompts;

/** What the member notes when help has begun. */
export const askEntryPrompts = {
  kind: {
    kind: "one",
    ask: "What kind of help?",
    options: {
      doctor: "A doctor’s visit",
      counselor: "A counselor",
      day: "A day or evening program",
      detox: "Medical detox",
      residential: "A place to stay",
      medicine: "Treatment with a medicine",
      group: "A meeting or a group",
      other: "Something else",
    },
  },
  enteredOn: { kind: "day", ask: "Which day did it begin?" },
} as const satisfies Prompts;

export const promptsOf: Record<AskPart, Prompts> = {
  plan: askPlanPrompts,
  result: askResultPrompts,
  entry: askEntryPrompts,
};
