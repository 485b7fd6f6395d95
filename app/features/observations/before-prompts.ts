import type { Prompts } from "~/ui/forms/prompt";

/** What the map of one time of use asks about the time before it: what set it off, and the first sign. */
export const beforePrompts = {
  before: {
    kind: "text",
    rows: 2,
    ask: "What happened just before?",
    hint: "What a camera would have seen",
  },
  outside: {
    kind: "some",
    ask: "Around them",
    hint: "Things outside that may have set it off",
    options: {
      payday: "Payday",
      shift: "End of a long shift",
      words: "Sharp words",
      news: "Bad news",
      people: "Certain people",
      place: "A place",
      party: "A game or party",
      empty: "Nothing to do",
    },
  },
  inside: {
    kind: "some",
    ask: "Inside them",
    hint: "You can’t see inside anyone. Tap what you think, and leave the mark on.",
    guess: "at-first",
    options: {
      tired: "Tired",
      angry: "Angry",
      anxious: "Anxious",
      ashamed: "Ashamed",
      bored: "Bored",
      lonely: "Lonely",
      sad: "Sad",
      pain: "In pain",
      shaky: "Shaky or unwell",
      sleepless: "Couldn’t sleep",
      happy: "Happy",
    },
  },
  thought: {
    kind: "text",
    rows: 1,
    ask: "A thought they may have had",
    hint: "In the words you imagine. This is always marked as a guess.",
    isGuess: true,
  },
  sign: {
    kind: "text",
    rows: 1,
    ask: "The earliest sign you noticed",
    hint: "A look, a word, a silence. This is often where you can do the most.",
  },
  signLead: {
    kind: "one",
    ask: "How long before the use was that?",
    options: {
      minutes: "A few minutes",
      "half-hour": "About half an hour",
      hours: "An hour or two",
      longer: "Longer",
    },
  },
} as const satisfies Prompts;
