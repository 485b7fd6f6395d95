import { addDays, monthDay } from "~/time";
import { readAnswers } from "~/ui/forms/prompt";
import type { Plan, PlanNote } from "../plan";
import { rewardCosts, rewardKinds, rewardPrompts, type RewardKind } from "../reward-prompts";

/** A reward as the list shows it. */
export interface ListedReward {
  id: string;
  what: string;
  type: RewardKind | null;
  line: string;
  /** "After a sober evening. Free." */
  note: string;
  /** How often it was given in the last seven days. */
  thisWeek: number;
  /** "Twice this week", "Last given November 12" or "Not given yet". */
  given: string;
  isGivenToday: boolean;
  /** Whether the member said that it is comfortable to give. */
  isComfortable: boolean;
  isFree: boolean;
}

export interface MixPane {
  type: RewardKind;
  label: string;
  onList: number;
  thisWeek: number;
}

/** A reward of the list. A week is the seven days that end with `today`. */
export function listedReward({ id, answers, notes }: Plan, today: string): ListedReward {
  const { what, type, cost, after, line, checks } = readAnswers(rewardPrompts, (name) =>
    [answers[name] ?? []].flat(),
  );
  const firstDay = addDays(today, -6);
  const thisWeek = notes.filter(({ day }) => day >= firstDay).length;
  return {
    id,
    what: what || "Without a name yet",
    type: type ? (type as RewardKind) : null,
    line,
    note: [asSentence(after && `After: ${after}`), asSentence(cost && costOf(cost))]
      .filter(Boolean)
      .join(" "),
    thisWeek,
    given: givenInWords(notes, thisWeek),
    isGivenToday: notes.some(({ day }) => day === today),
    isComfortable: checks.includes("comfortable"),
    isFree: cost === "free",
  };
}

function costOf(cost: string) {
  return rewardCosts[cost as keyof typeof rewardCosts];
}

function asSentence(text: string) {
  return text && (/[.!?…]$/.test(text) ? text : `${text}.`);
}

function givenInWords(notes: readonly PlanNote[], thisWeek: number) {
  const last = notes.at(-1);
  if (!last) return "Not given yet";
  if (thisWeek === 0) return `Last given ${monthDay(last.day)}`;
  return `${timesInWords(thisWeek)} this week`;
}

/** "Once", "Twice", "5 times". */
export function timesInWords(count: number) {
  return count === 1 ? "Once" : count === 2 ? "Twice" : `${count} times`;
}

/** How many rewards of each kind stand on the list, and how often the kind was given this week. */
export function mixOf(rewards: readonly ListedReward[]): MixPane[] {
  return Object.entries(rewardKinds).map(([type, label]) => {
    const ofType = rewards.filter((reward) => reward.type === type);
    return {
      type: type as RewardKind,
      label,
      onList: ofType.length,
      thisWeek: ofType.reduce((sum, reward) => sum + reward.thisWeek, 0),
    };
  });
}

const gaps: [RewardKind, string][] = [
  [
    "words",
    "There are no words on the list yet. One true sentence about a good hour costs nothing.",
  ],
  ["time", "There’s no time together on the list yet. Ten minutes on the porch can be enough."],
  [
    "help",
    "There’s no practical help on the list. A small favor often says “I’m on your side” better than a gift.",
  ],
  ["fun", "There’s nothing on the list that’s only for fun. What made you both laugh before?"],
  ["food", "There’s no food on the list. A favorite dish on a sober evening is easy to give."],
];

/** The one thing that the list lacks most, or null. Touch is never missing: it has to be welcome. */
export function gapIn(rewards: readonly ListedReward[]): string | null {
  if (rewards.length === 0) return null;
  if (rewards.length > 1 && rewards.every(({ isFree }) => !isFree)) {
    return "Nothing on the list is free yet. Add one kind sentence or ten minutes together: they can be given on any sober evening.";
  }
  const missing = mixOf(rewards).filter(({ onList }) => onList === 0);
  return gaps.find(([type]) => missing.some((pane) => pane.type === type))?.[1] ?? null;
}
