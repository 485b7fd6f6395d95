import type { Prompts } from "~/ui/forms/prompt";
import type { PlanForm } from "../plan";

/** What the safety plan asks, in the order of the form. It asks for no dose. */
const prompts = {
  sign: {
    kind: "text",
    rows: 1,
    ask: "My early warning signs",
    hint: "What you see or hear first: a voice, pacing, a blocked door",
  },
  go: {
    kind: "text",
    rows: 1,
    ask: "The signs that I go right away",
    hint: "Don’t wait for a second one.",
  },
  line: {
    kind: "text",
    rows: 1,
    ask: "The words I’ll use to leave the room",
    hint: "Dull enough to say in front of anyone",
  },
  exits: {
    kind: "text",
    rows: 1,
    ask: "Safe rooms, and ways out",
    hint: "Rooms with a door to the outside",
  },
  avoid: {
    kind: "text",
    rows: 1,
    ask: "Rooms I stay out of",
    hint: "The kitchen, the bathroom, the garage, and any room with a weapon",
  },
  travel: { kind: "text", rows: 1, isHalf: true, ask: "How I’d get there" },
  money: { kind: "text", rows: 1, isHalf: true, ask: "Money I can reach" },
  bag: {
    kind: "text",
    rows: 1,
    ask: "The bag, and the papers",
    hint: "Often safest in someone else’s closet",
  },
  person: { kind: "text", rows: 1, isHalf: true, ask: "A safe person, and a number" },
  neighbor: { kind: "text", rows: 1, isHalf: true, ask: "Someone close by, and a number" },
  code: { kind: "text", rows: 1, ask: "Our code word, and what it means" },
  children: {
    kind: "text",
    rows: 1,
    ask: "Children: where they go, and to whom",
    hint: "Stopping a fight is never their job.",
  },
  pets: { kind: "text", rows: 1, ask: "Pets: who takes them" },
  program: {
    kind: "text",
    rows: 1,
    ask: "The program near me, and its number",
    hint: "An advocate can look it up with you.",
  },
  medicines: { kind: "text", rows: 1, ask: "Medicines I need with me", hint: "Names only" },
  naloxone: {
    kind: "text",
    rows: 1,
    ask: "Where the naloxone is",
    hint: "If opioids might be around",
  },
  devices: {
    kind: "text",
    rows: 1,
    ask: "My phone and my accounts",
    hint: "Who could see my location, my logins or the bill. Ask an advocate before you turn anything off.",
  },
  after: { kind: "text", rows: 1, ask: "What I’ll do afterward" },
  advocate: {
    kind: "one",
    ask: "Have you gone over this with an advocate?",
    options: { yes: "Yes", no: "Not yet" },
  },
} as const satisfies Prompts;

type Name = keyof typeof prompts;

const labels: Record<Exclude<Name, "advocate">, string> = {
  sign: "My first warning signs",
  go: "I go when",
  line: "The words I use",
  exits: "Ways out",
  avoid: "Rooms I stay out of",
  code: "Code word",
  person: "My safe person",
  neighbor: "Close by",
  children: "Children",
  pets: "Pets",
  bag: "The bag",
  travel: "Getting there",
  money: "Money",
  devices: "Phone and accounts",
  medicines: "Medicines",
  naloxone: "Naloxone",
  program: "Near here",
  after: "Afterward",
};

export const safetyPlanForm = {
  kind: "safety",
  prompts,
  parts: [
    { id: "seeing", title: "Seeing it come", prompts: ["sign", "go", "line"] },
    {
      id: "going",
      title: "Getting out",
      prompts: ["exits", "avoid", "travel", "money", "bag"],
    },
    {
      id: "people",
      title: "People",
      prompts: ["person", "neighbor", "code", "children", "pets", "program"],
    },
    {
      id: "also",
      title: "Also",
      prompts: ["medicines", "naloxone", "devices", "after", "advocate"],
    },
  ],
  title: "House notes",
  entryTitle: "Safety plan",
  lead: "Fill in what you know. Short answers are easier to follow on a bad night. You can leave any box empty.",
  pitch: "One page about the house, the bag and the numbers.",
  openLabel: "Fill it in here",
  addLabel: "Show it on one page",
  noteWords: {},
  namedBy: "sign",
  most: 1,
  content: { title: "House notes", access: "free", safety: "life-safety" },
  page: {
    heading: "If it gets unsafe",
    lessonTitle: "Your safety plan",
    lessonLead:
      "Fill in what you know and see it on one page. You can print it or copy it without saving it.",
    labels,
    keys: ["sign", "go", "line"],
    call: {
      title: "If it’s happening now, go, then call",
      text: "Call from outside, or from a neighbor’s. You don’t have to explain yourself first.",
      need: "violence",
    },
    isUnsavedAtFirst: true,
    foot: "Look at it again in a month, and after anything changes.",
    more: {
      kind: "suicide",
      text: "Fill in a second page, for thoughts of suicide, together with the person it’s for.",
    },
    goneOver: {
      name: "advocate",
      label: "Gone over with an advocate",
      notYet: "Not yet",
      text: "They make plans like this every day, and you can do it by phone.",
    },
  },
} as const satisfies PlanForm;
