import type { AnswersTo, Prompts } from "~/ui/forms/prompt";
import { beforePrompts } from "./before-prompts";
import { dangerPrompts } from "./danger-prompts";

export const dayParts = {
  morning: "Morning",
  afternoon: "Afternoon",
  evening: "Evening",
  night: "Night",
} as const;

/** What the map of one time of use asks, in the order of the form. None of it may ask for a dose. */
export const usePrompts = {
  ...dangerPrompts,
  day: { kind: "day", ask: "Which day?" },
  part: { kind: "one", ask: "What part of the day?", options: dayParts },
  place: {
    kind: "one",
    ask: "Where were they?",
    options: {
      home: "Home",
      friend: "A friend’s place",
      bar: "Bar or party",
      car: "Car",
      work: "Work or school",
      outdoors: "Outdoors",
      unknown: "I don’t know",
    },
  },
  with: {
    kind: "some",
    ask: "Who was with them?",
    hint: "Tap as many as you like.",
    options: {
      nobody: "Nobody",
      me: "Me",
      family: "Family",
      users: "Friends who use",
      friends: "Friends who don’t",
      coworkers: "Coworkers",
      unknown: "I don’t know",
    },
  },
  ...beforePrompts,
  substances: {
    kind: "some",
    ask: "What was it, broadly?",
    options: {
      alcohol: "Alcohol",
      cannabis: "Cannabis",
      opioids: "Opioids",
      stimulants: "Stimulants",
      benzodiazepines: "Benzodiazepines",
      other: "Something else",
      unknown: "I don’t know",
    },
  },
  duration: {
    kind: "one",
    ask: "About how long?",
    options: {
      hour: "Under an hour",
      hours: "A few hours",
      evening: "All evening",
      night: "All night",
      days: "More than a day",
      unknown: "I don’t know",
    },
  },
  payoffs: {
    kind: "some",
    ask: "What did it do for them, right away?",
    hint: "There is nearly always something. Seeing it isn’t the same as agreeing with it.",
    guess: "if-marked",
    options: {
      relaxed: "Relaxed",
      calm: "Stopped worrying",
      asleep: "Fell asleep",
      pain: "Less pain",
      shaky: "Less shaky",
      fun: "Fun",
      company: "Company",
      unknown: "I can’t tell",
    },
  },
  costs: {
    kind: "some",
    ask: "What did it cost, later on?",
    options: {
      health: "Health",
      mood: "Mood",
      money: "Money",
      family: "Family",
      work: "Work or school",
      law: "The law",
      none: "Nothing I can see",
    },
  },
  costWords: { kind: "text", rows: 2, ask: "The cost, in a few words" },
  did: {
    kind: "some",
    ask: "What did you do?",
    hint: "No answer here is wrong. You did what you could that night.",
    options: {
      asked: "Waited up, or asked questions",
      argued: "Argued",
      covered: "Covered or cleaned up",
      away: "Stepped away",
      talked: "Talked the next day",
      other: "Something else",
    },
  },
  didWords: { kind: "text", rows: 1, ask: "What you did, in a few words" },
  ended: {
    kind: "one",
    ask: "How did it end?",
    options: {
      louder: "It got louder",
      quiet: "It went quiet",
      asleep: "They fell asleep",
      left: "Someone left",
      talked: "We talked it over",
      unsure: "I’m not sure",
    },
  },
} as const satisfies Prompts;

export type UseAnswers = AnswersTo<typeof usePrompts>;
