import type { AnswersTo, Prompts } from "~/ui/forms/prompt";
import type { PlanForm } from "./plan";

export const careAreas = {
  sleep: "Sleep",
  food: "Food",
  movement: "Movement",
  people: "People",
  fun: "Fun",
  meaning: "Faith or meaning",
  health: "My own health",
} as const;

const weekdays = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
} as const;

/** What an act of the self-care plan asks, in the order of the form. */
export const selfCarePrompts = {
  area: { kind: "one", ask: "Which part of your life is it for?", options: careAreas },
  act: {
    kind: "text",
    rows: 1,
    ask: "One tiny thing to do",
    hint: "So small that it feels almost silly to write down",
  },
  days: { kind: "some", ask: "On which days?", options: weekdays },
  place: {
    kind: "text",
    rows: 1,
    ask: "At what time, and where?",
    hint: "Tie it to something you already do: “after I feed the cat”",
  },
  with: { kind: "text", rows: 1, ask: "With whom, if with anyone?" },
  obstacle: { kind: "text", rows: 1, ask: "What could get in the way?" },
  backup: {
    kind: "text",
    rows: 1,
    ask: "What would you do instead?",
    hint: "A smaller version, for a bad week",
  },
  reward: { kind: "text", rows: 1, ask: "A small reward for you" },
  sign: { kind: "text", rows: 1, ask: "The sign that it’s time for live help" },
  call: { kind: "text", rows: 1, ask: "Who would you call then?" },
} as const satisfies Prompts;

export type SelfCareAnswers = AnswersTo<typeof selfCarePrompts>;

export const careOutcomes = { done: "Done", adjusted: "Adjusted", skipped: "Skipped" } as const;
export type CareOutcome = keyof typeof careOutcomes;

export const selfCareForm = {
  kind: "self-care",
  prompts: selfCarePrompts,
  title: "Your self-care plan",
  entryTitle: "One small thing for you",
  lead: "One or two tiny things for yourself, each with a day, a place and a time. If you miss a week, you haven’t lost anything. Start again where you are.",
  pitch: "One or two tiny things for yourself, each with a day, a place and a time.",
  openLabel: "Write one down here",
  addLabel: "Put it in my plan",
  noteWords: careOutcomes,
  namedBy: "act",
  most: 40,
  content: { title: "Your self-care plan", access: "members", safety: "own-life" },
} as const satisfies PlanForm;
