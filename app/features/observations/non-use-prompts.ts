import type { AnswersTo, Prompts } from "~/ui/forms/prompt";
import { dayParts } from "./use-prompts";

/** What the map of one good time without use asks, in the order of the form. */
export const nonUsePrompts = {
  activity: {
    kind: "text",
    rows: 1,
    ask: "What were they doing?",
    hint: "As plain as you like",
  },
  day: { kind: "day", ask: "Which day?" },
  part: { kind: "one", ask: "What part of the day?", options: dayParts },
  place: {
    kind: "one",
    ask: "Where?",
    options: {
      home: "Home",
      friend: "Someone’s place",
      outdoors: "Outdoors",
      car: "In the car",
      work: "Work or school",
      other: "Somewhere else",
    },
  },
  with: {
    kind: "some",
    ask: "Who was there?",
    options: {
      me: "Me",
      family: "Family",
      friends: "Friends who don’t use",
      coworkers: "Coworkers",
      nobody: "Nobody",
      group: "A group or class",
    },
  },
  outside: {
    kind: "some",
    ask: "Around them",
    options: {
      asked: "Somebody asked",
      quiet: "A quiet morning",
      plan: "A plan made ahead",
      task: "A task to do",
      weather: "Good weather",
      broke: "No money on hand",
      appointment: "After an appointment",
    },
  },
  inside: {
    kind: "some",
    ask: "Inside them",
    guess: "at-first",
    options: {
      rested: "Rested",
      proud: "Proud",
      needed: "Needed",
      calm: "Calm",
      curious: "Curious",
      fed: "Fed up with feeling bad",
      lonely: "Lonely",
    },
  },
  before: {
    kind: "text",
    rows: 1,
    ask: "What did you do just before?",
    hint: "Even a small thing, or nothing",
  },
  joys: {
    kind: "some",
    ask: "What did they seem to enjoy?",
    guess: "if-marked",
    options: {
      skill: "Being good at it",
      people: "The people",
      food: "The food",
      outside: "Being outside",
      moving: "Moving",
      asked: "Being asked",
      quiet: "Quiet",
      unknown: "I can’t tell",
    },
  },
  costs: {
    kind: "some",
    ask: "What did it cost them, at the time?",
    hint: "A good time has a price too. Once you know it, you can make it easier.",
    options: {
      bored: "A bit bored",
      restless: "Restless",
      nervous: "Nervous",
      missed: "Missed friends who use",
      effort: "Effort",
      none: "Nothing I saw",
    },
  },
  gains: {
    kind: "some",
    ask: "What could it give, in time?",
    options: {
      trust: "Trust",
      company: "Company",
      sleep: "Better sleep",
      health: "Health",
      money: "Money saved",
      respect: "Self-respect",
      skill: "A skill",
    },
  },
  mine: { kind: "text", rows: 2, ask: "What was your part?", hint: "You’re allowed to count it" },
  again: {
    kind: "one",
    ask: "Could it happen again?",
    options: { yes: "Yes", maybe: "Maybe", "not-soon": "Not soon" },
  },
  againWhen: { kind: "text", rows: 1, ask: "When might that be?" },
} as const satisfies Prompts;

export type NonUseAnswers = AnswersTo<typeof nonUsePrompts>;
