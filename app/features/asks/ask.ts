import { monthDay } from "~/time";
import type { AnyAnswers } from "~/ui/forms/prompt";

/** The forms of an ask: what is planned, what they answered, and when help began. */
export const askParts = ["plan", "result", "entry"] as const;
export type AskPart = (typeof askParts)[number];

/** What is sealed in the row of an ask. A part is null until its form is saved. */
export interface AskWords {
  plan: AnyAnswers;
  result: AnyAnswers | null;
  entry: AnyAnswers | null;
}

/** One time that a member plans to ask, or asked, and what came of it. */
export interface Ask extends AskWords {
  id: string;
  /** Counts the saves of its forms. */
  version: number;
  createdAt: number;
}

export type AskState = "planned" | "asked" | "yes" | "not-now" | "no" | "unasked" | "entered";

export const stateLabels: Record<AskState, string> = {
  planned: "Planned",
  asked: "Asked",
  yes: "Yes",
  "not-now": "Not now",
  no: "No for now",
  unasked: "Not asked",
  entered: "Help began",
};

/** How many asks an account may hold. */
export const mostAsks = 200;

/** What the gate must know about the form of a part. Only planning a new ask needs a membership. */
export function askContent(part: AskPart, isNew: boolean) {
  const access = isNew && part === "plan" ? "members" : "free";
  return { title: "The ask", access, safety: "skill" } as const;
}

export function stateOf({ plan, result, entry }: AskWords): AskState {
  if (entry) return "entered";
  const answer = result?.answer;
  if (answer === "yes" || answer === "not-now" || answer === "no" || answer === "unasked") {
    return answer;
  }
  // Only an ask from before a plan could be made can be without an answer.
  return result && !isPlanned({ plan }) ? "asked" : "planned";
}

/** Whether the ask has a plan. One that was noted only afterward has none. */
export function isPlanned({ plan }: Pick<AskWords, "plan">) {
  return Object.values(plan).some((answer) => answer.length > 0);
}

/** The day the ask is about: when they were asked, or else the planned one. Empty without either. */
export function dayOf({ plan, result }: AskWords) {
  return String(result?.askedOn || plan.day || "");
}

/** The next time to ask: a day, or an empty text when a planned ask waits for its moment. */
export interface NextWindow {
  ask: Ask;
  kind: "planned" | "again" | "yes";
  day: string;
}

/**
 * What comes next, from asks with the newest first: the earliest planned one, or else what the newest
 * one leads to. Null when nothing is planned.
 */
export function nextWindow(asks: readonly Ask[]): NextWindow | null {
  const planned = asks
    .filter((ask) => stateOf(ask) === "planned")
    .map((ask) => ({ ask, kind: "planned" as const, day: String(ask.plan.day ?? "") }))
    .toSorted((one, other) => (one.day || "9999").localeCompare(other.day || "9999"));
  if (planned[0]) return planned[0];
  const [ask] = asks;
  if (!ask) return null;
  if (stateOf(ask) === "yes") return { ask, kind: "yes", day: dayOf(ask) };
  const day = String(ask.result?.next ?? "");
  return stateOf(ask) !== "entered" && day ? { ask, kind: "again", day } : null;
}

/** How far the asks are, in a few words for a list. */
export function askedInShort(asks: readonly Ask[]) {
  const next = nextWindow(asks);
  const day = next?.day && monthDay(next.day);
  if (next?.kind === "planned") return day ? `Planned: ${day}` : "Planned";
  if (next?.kind === "again") return `Think again: ${day}`;
  return asks.length > 0 ? "Asked" : "Not asked yet";
}
