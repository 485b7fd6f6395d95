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

export type AskState = "planned" | "yes" | "not-now" | "no" | "unasked" | "entered";

export const stateLabels: Record<AskState, string> = {
  planned: "Planned",
  yes: "Yes",
  "not-now": "Not now",
  no: "No for now",
  unasked: "Not asked",
  entered: "Help began",
};

/** How many asks an account may hold. */
export const mostAsks = 200;

/** What the gate must know about a new ask. Noting the answer and erasing stays open to all. */
export const askContent = { title: "The ask", access: "members", safety: "skill" } as const;

export function stateOf({ result, entry }: AskWords): AskState {
  if (entry) return "entered";
  const answer = result?.answer;
  return answer === "yes" || answer === "not-now" || answer === "no" || answer === "unasked"
    ? answer
    : "planned";
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
