import type { Prompts } from "~/ui/forms/prompt";
import type { PlanPart } from "../plan";

const line = { kind: "text", rows: 1 } as const;
const half = { ...line, isHalf: true } as const;

/** The longest words of an invitation, in characters. */
export const mostOfScript = 1200;

/** How many places and how many likely objections a plan has room for. */
export const three = [1, 2, 3] as const;

/** How many sayings of theirs have fields of their own. */
export const quoteNumbers = [1, 2, 3, 4, 5] as const;

function promptsOfQuote(number: number): Prompts {
  return {
    [`quote${number}`]: {
      kind: "text",
      rows: 2,
      most: 400,
      ask: `Their words (${number})`,
      hint: "As close to them as you remember",
    },
    [`sort${number}`]: {
      kind: "one",
      ask: `Was it a wish or a dip? (${number})`,
      options: { wish: "A wish", dip: "A dip" },
    },
    [`heard${number}`]: { kind: "day", isOptional: true, ask: `The day they said it (${number})` },
    [`moment${number}`]: { ...line, ask: `Where, or after what? (${number})` },
  };
}

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

const quotes = Object.assign({}, ...quoteNumbers.map(promptsOfQuote)) as Prompts;
const places = Object.assign({}, ...three.map(promptsOfPlace)) as Prompts;
const objections = Object.assign({}, ...three.map(promptsOfNo)) as Prompts;

/** What a plan for an invitation asks, in the order of the form. */
export const invitationPrompts = {
  ...quotes,
  said: {
    kind: "text",
    rows: 2,
    most: 1200,
    ask: "Anything else they said",
    hint: "One saying on each line",
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

export const invitationParts: readonly PlanPart[] = [
  {
    id: "words",
    title: "In their own words",
    note: "A wish is something they’d like. A dip is a moment when they’re sick of it.",
    prompts: [...Object.keys(quotes), "said"],
    rows: {
      titles: quoteNumbers.map((number) => `Saying ${number}`),
      prompts: quoteNumbers.map((number) => Object.keys(promptsOfQuote(number))),
      more: "Add something they said",
    },
  },
  { id: "hour", title: "The hour", prompts: ["time", "place", "who", "stop"] },
  {
    id: "places",
    title: "Places to offer",
    note: "Two or three are better than one. Make one of them very small.",
    prompts: Object.keys(places),
    rows: {
      titles: three.map((number) => `Place ${number}`),
      prompts: three.map((number) => Object.keys(promptsOfPlace(number))),
      more: "Add a place",
    },
  },
  { id: "script", title: "The invitation itself", prompts: ["script", "aloud"] },
  {
    id: "no",
    title: "The likely no, and what you say",
    prompts: Object.keys(objections),
    rows: {
      titles: three.map((number) => `No ${number}`),
      prompts: three.map((number) => Object.keys(promptsOfNo(number))),
      more: "Add another no",
    },
  },
  { id: "offer", title: "What you can offer", prompts: ["offers", "more"] },
  { id: "after", title: "Whatever they answer", prompts: ["yes", "no"] },
];
