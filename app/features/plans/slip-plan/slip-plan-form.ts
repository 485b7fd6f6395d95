import type { Prompts } from "~/ui/forms/prompt";
import type { PlanForm } from "../plan";

/** What the plan for a slip asks, in the order of the form. It asks for no dose. */
const prompts = {
  call: { kind: "text", rows: 1, ask: "Who we call first, and the number" },
  naloxone: {
    kind: "text",
    rows: 1,
    ask: "Where the naloxone is",
    hint: "If opioids might be around",
  },
  sentence: {
    kind: "text",
    rows: 1,
    ask: "My first sentence",
    hint: "For example: “Thank you for telling me. Are you safe?”",
  },
  stay: { kind: "text", rows: 1, ask: "Who could stay with them, and a number" },
  team: {
    kind: "text",
    rows: 1,
    ask: "The care team, and its number",
    hint: "The counselor, the clinic or the prescriber",
  },
  ride: { kind: "text", rows: 1, isHalf: true, ask: "A ride, so that they don’t drive" },
  talk: { kind: "text", rows: 1, isHalf: true, ask: "When we’ll talk about it" },
  wish: { kind: "text", rows: 1, ask: "What they said would help" },
  me: { kind: "text", rows: 1, ask: "Who I call for myself" },
} as const satisfies Prompts;

const labels: Record<keyof typeof prompts, string> = {
  call: "First, we call",
  naloxone: "Naloxone",
  sentence: "My first sentence",
  stay: "Someone to stay with them",
  team: "Care team",
  ride: "A ride",
  talk: "The longer talk",
  wish: "They said this would help",
  me: "For me",
};

export const slipPlanForm = {
  kind: "slip",
  prompts,
  parts: [
    { id: "ready", title: "Ready now", prompts: ["call", "naloxone", "sentence"] },
    {
      id: "day",
      title: "The first day",
      note: "Everyone is safe first. The long talk waits until they’re sober and you’ve slept.",
      prompts: ["stay", "team", "ride", "talk"],
    },
    {
      id: "agreed",
      title: "Agreed on a good day",
      note: "Ask: “If there were a slip, who should I call first, and what would help?”",
      prompts: ["wish", "me"],
    },
  ],
  title: "First day",
  entryTitle: "A plan for a slip",
  lead: "Decide these on a good day. You can leave any box empty.",
  pitch: "One page with the calls and the words for a hard first day.",
  openLabel: "Write it down here",
  addLabel: "Show it on one page",
  noteWords: {},
  namedBy: "call",
  most: 1,
  content: { title: "First day", access: "free", safety: "life-safety" },
  page: {
    heading: "If there’s a slip",
    lessonTitle: "Your plan for a slip",
    lessonLead: "Decide who you’d call, where the naloxone is and what you’d say first.",
    labels,
    keys: ["call", "naloxone", "sentence"],
    call: {
      title: "If it could be an overdose, call first",
      text: "You can’t wake them, or they breathe slowly or not at all. Give naloxone if you have it, and stay.",
      need: null,
    },
    isUnsavedAtFirst: false,
    foot: "Put a copy where you’d both find it, if that’s safe. Look at it again after treatment ends or a medicine changes.",
  },
} as const satisfies PlanForm;
