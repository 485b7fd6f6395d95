import type { Prompts } from "~/ui/forms/prompt";

const line = { kind: "text", rows: 1 } as const;
const half = { ...line, isHalf: true } as const;

/** The longest words of an invitation, in characters. */
export const mostOfScript = 1200;

/** How many places and how many likely objections a plan has room for. */
export const three = [1, 2, 3] as const;

function promptsOfPlace(number: number): Prompts {
  return {
    [`name${number}`]: { ...line, ask: `Place ${number}: its name`, hint: "Or a kind of help" },
    [`phone${number}`]: { ...line, isPhone: true, ask: `Place ${number}: phone number` },
    [`cost${number}`]: { ...half, ask: `Place ${number}: what it costs` },
    [`wait${number}`]: { ...half, ask: `Place ${number}: how soon` },
    [`first${number}`]: { ...line, ask: `Place ${number}: the first step there` },
    [`check${number}`]: {
      kind: "one",
      ask: `Place ${number}: does a doctor there check first?`,
      options: { yes: "Yes", elsewhere: "Not there, somewhere else", ask: "I still have to ask" },
    },
    [`called${number}`]: {
      kind: "some",
      look: "ticks",
      ask: `Place ${number}: have you called?`,
      options: { yes: "I’ve called" },
    },
  };
}

function promptsOfNo(number: number): Prompts {
  return {
    [`no${number}`]: { ...half, ask: `They may say (${number})` },
    [`reply${number}`]: { ...half, ask: `You would say (${number})` },
  };
}

const places = Object.assign({}, ...three.map(promptsOfPlace)) as Prompts;
const objections = Object.assign({}, ...three.map(promptsOfNo)) as Prompts;

/** What a plan for an invitation asks, in the order of the form. */
export const invitationPrompts = {
  said: {
    kind: "text",
    rows: 3,
    most: 1200,
    ask: "Wishes and dips, in their own words",
    hint: "One on each line, as close to their words as you remember",
  },
  time: { ...half, ask: "A good time", hint: "A sober hour, or their clearest one" },
  place: { ...half, ask: "A good place", hint: "Where either of you can walk away" },
  who: { ...line, ask: "Who says it?" },
  stop: { ...line, ask: "The line you’ll stop on", hint: "“All right. It can wait.”" },
  ...places,
  script: {
    kind: "text",
    rows: 5,
    most: mostOfScript,
    ask: "What you’ll say",
    hint: "Their own reason first, then two small steps, then your company",
  },
  aloud: {
    kind: "some",
    look: "ticks",
    ask: "Rehearsed?",
    options: { yes: "I’ve said it out loud" },
  },
  ...objections,
  offers: {
    kind: "some",
    look: "ticks",
    ask: "What can you offer?",
    options: {
      ride: "Drive, and wait",
      children: "Look after the children",
      pet: "Look after the pet",
      call: "Sit with them while they call",
      first: "Come along to the first visit",
    },
  },
  more: { ...line, ask: "Anything else you can offer" },
  yes: {
    kind: "text",
    rows: 2,
    ask: "If it’s yes, today",
    hint: "Whom you’d call together. Nobody stops suddenly before a doctor has seen them.",
  },
  no: {
    kind: "text",
    rows: 2,
    ask: "If it’s no for now",
    hint: "What you’d do instead, for both of you or for yourself",
  },
} satisfies Prompts as Prompts;

export const invitationParts = [
  { id: "words", title: "In their own words", prompts: ["said"] },
  { id: "hour", title: "The hour", prompts: ["time", "place", "who", "stop"] },
  {
    id: "places",
    title: "Places to offer",
    note: "Two or three are better than one. Make one of them very small.",
    prompts: Object.keys(places),
  },
  { id: "script", title: "The invitation itself", prompts: ["script", "aloud"] },
  {
    id: "no",
    title: "The likely no, and what you say",
    prompts: Object.keys(objections),
  },
  { id: "offer", title: "What you can offer", prompts: ["offers", "more"] },
  { id: "after", title: "Whatever they answer", prompts: ["yes", "no"] },
];

/** What the member notes each time they asked. */
export const askPrompts = {
  answer: {
    kind: "one",
    ask: "What did they say?",
    options: { yes: "Yes", "not-now": "Not now", no: "No", unasked: "I didn’t get to ask" },
  },
  minded: { ...line, ask: "What did they mind?", hint: "In their words, if you can" },
  next: {
    kind: "day",
    isAhead: true,
    ask: "When will you think about asking again?",
    hint: "In a month or so. You can also decide not to ask again.",
  },
} as const satisfies Prompts;
