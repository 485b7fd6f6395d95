import type { AnswersTo, Prompts } from "~/ui/forms/prompt";
import type { PlanForm } from "./plan";

export const rewardKinds = {
  words: "Words",
  touch: "Touch, if welcome",
  time: "Time",
  food: "Food",
  fun: "Fun",
  help: "Practical help",
} as const;

export type RewardKind = keyof typeof rewardKinds;

export const rewardCosts = {
  free: "Free",
  little: "A few dollars",
  more: "More than that",
} as const;

/** What an entry of the reward list asks, in the order of the form. */
export const rewardPrompts = {
  what: {
    kind: "text",
    rows: 1,
    ask: "What would you give?",
    hint: "Something small they like",
  },
  type: { kind: "one", ask: "What kind?", options: rewardKinds },
  cost: { kind: "one", ask: "What does it cost?", options: rewardCosts },
  after: {
    kind: "text",
    rows: 1,
    isHalf: true,
    ask: "After what?",
    hint: "The sober hour it goes with",
  },
  line: {
    kind: "text",
    rows: 1,
    isHalf: true,
    ask: "The line you’ll say",
    hint: "About what you liked, not what you didn’t see",
  },
  checks: {
    kind: "some",
    look: "ticks",
    ask: "Is it…",
    options: {
      soon: "something I can give soon?",
      hold: "something I can hold back calmly?",
      comfortable: "comfortable for me, even if the week ends badly?",
    },
  },
} as const satisfies Prompts;

export type RewardAnswers = AnswersTo<typeof rewardPrompts>;

export const rewardForm = {
  kind: "rewards",
  prompts: rewardPrompts,
  title: "Your reward list",
  entryTitle: "One reward",
  lead: "Small things they like, given soon after a sober hour, with a line that says why. If use comes first, save the reward for another evening.",
  pitch: "Ten small things to give, ready before you need them, each with the line you’ll say.",
  openLabel: "Write one down here",
  addLabel: "Put it on the list",
  noteWords: { given: "Given" },
  namedBy: "what",
  most: 60,
  content: { title: "Your reward list", access: "members", safety: "skill" },
} as const satisfies PlanForm;
