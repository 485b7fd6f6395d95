import type { Prompts } from "~/ui/forms/prompt";
import type { PlanForm } from "../plan";

/** The six steps of the card, in the words of the person it is for. */
const prompts = {
  signs: {
    kind: "text",
    rows: 2,
    ask: "What tells me that a crisis may be starting?",
    hint: "A thought, a mood, a place, or something I start to do",
  },
  coping: {
    kind: "text",
    rows: 2,
    ask: "What can I do on my own to get my mind off it?",
    hint: "A walk, music, a shower",
  },
  places: {
    kind: "text",
    rows: 2,
    ask: "Which people and places take my mind off it?",
    hint: "I don’t have to tell them why I came.",
  },
  people: { kind: "text", rows: 2, ask: "Whom can I ask for help?", hint: "Names and numbers" },
  professionals: {
    kind: "text",
    rows: 2,
    ask: "Which professionals can I call?",
    hint: "A clinic, a therapist, a doctor, an emergency room. The crisis line is at the top of the card.",
  },
  safer: {
    kind: "text",
    rows: 2,
    ask: "How do we make my surroundings safer?",
    hint: "Who stores a gun for now, and who locks up extra medicine. Ask the prescriber or the crisis line before you lock up a medicine that I take every day.",
  },
  together: {
    kind: "one",
    ask: "Did you fill this in together?",
    options: { yes: "Yes", no: "Not yet" },
  },
} as const satisfies Prompts;

const labels: Record<Exclude<keyof typeof prompts, "together">, string> = {
  signs: "1. My warning signs",
  coping: "2. What I do on my own",
  places: "3. People and places that take my mind off it",
  people: "4. People I ask for help",
  professionals: "5. Professionals I call",
  safer: "6. What makes it safer here",
};

export const crisisCardForm = {
  kind: "suicide",
  prompts,
  parts: [
    { id: "one", title: "Warning signs", prompts: ["signs"] },
    { id: "two", title: "What helps on my own", prompts: ["coping"] },
    { id: "three", title: "People and places", prompts: ["places"] },
    { id: "four", title: "People to ask", prompts: ["people"] },
    { id: "five", title: "Professionals", prompts: ["professionals"] },
    { id: "six", title: "Safer surroundings", prompts: ["safer", "together"] },
  ],
  title: "Six steps",
  entryTitle: "A card in six steps",
  lead: "Fill it in together, on a calm day, in the words of the person it’s for. Don’t fill it in for them.",
  pitch: "One page in six steps that two people fill in together.",
  openLabel: "Fill it in here, together",
  addLabel: "Show it on one page",
  noteWords: {},
  namedBy: "signs",
  most: 1,
  content: { title: "Six steps", access: "free", safety: "life-safety" },
  page: {
    heading: "If thoughts of suicide come",
    lessonTitle: "A card in six steps",
    lessonLead:
      "It belongs to the person it’s for. You can print it for them without saving it here.",
    labels,
    keys: ["signs"],
    call: {
      title: "If it can’t wait, call",
      text: "Call the emergency number if someone may act soon, has taken something or is hurt. Stay with them if it’s safe for you.",
      need: "suicide",
      isLineFirst: true,
    },
    isUnsavedAtFirst: true,
    foot: "Each of you can have a copy. Change it together when something on it stops helping.",
    goneOver: {
      name: "together",
      label: "Filled in together",
      notYet: "Not yet",
      text: "Go over it with the person it’s for, and change it to their words.",
    },
  },
} as const satisfies PlanForm;
