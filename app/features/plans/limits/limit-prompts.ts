import type { AnswersTo, Prompts } from "~/ui/forms/prompt";
import type { PlanForm } from "../plan";

/** What limits are about. Two relatives can say opposite things about the same one. */
export const limitTopics = {
  phone: "Their phone",
  cash: "Cash",
  bills: "Rent, bills or debts",
  car: "The car, or rides",
  home: "A place to stay",
  drinking: "Drink or drugs in my home",
  lies: "What I tell others for them",
  other: "Something else",
} as const;
export type LimitTopic = keyof typeof limitTopics;

export const limitStances = {
  on: "I go on with it",
  stop: "I stop, or I don’t allow it",
} as const;

/** What a limit asks, in the order of the form. */
export const limitPrompts = {
  topic: { kind: "one", ask: "What is it about?", options: limitTopics },
  stance: { kind: "one", ask: "What will you do?", options: limitStances },
  words: {
    kind: "text",
    rows: 2,
    ask: "Your limit, in one sentence",
    hint: "Begin with “I”. Choose one you can hold on your worst day.",
  },
  from: { kind: "day", isAhead: true, ask: "From which day?", hint: "You can leave it open" },
  instead: {
    kind: "text",
    rows: 2,
    ask: "What will you gladly do instead?",
    hint: "“I’ll drive you to the clinic any morning.”",
  },
  when: { kind: "text", rows: 1, ask: "When will you say it?", hint: "A calm, sober hour" },
} as const satisfies Prompts;

export type LimitAnswers = AnswersTo<typeof limitPrompts>;

export const limitForm = {
  kind: "limits",
  prompts: limitPrompts,
  title: "Your limits",
  entryTitle: "A limit of yours",
  lead: "A limit says what you will do yourself. It isn’t a threat, and nobody else has to agree to it.",
  pitch: "What you will do yourself, what you won’t, and what you’ll gladly do instead.",
  openLabel: "Write a limit here",
  addLabel: "Put it with my limits",
  noteWords: {},
  namedBy: ["words", "topic"],
  most: 40,
  stopsOnPause: true,
  content: { title: "Your limits", access: "members", safety: "skill" },
} as const satisfies PlanForm;
