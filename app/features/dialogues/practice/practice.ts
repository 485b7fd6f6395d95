import type { ClosedReason } from "~/features/membership/access";
import {
  dialoguesPath,
  lessonsPath,
  membershipPath,
  safetyCheckFor,
  safetyPath,
  signInPath,
} from "~/http/paths";
import type { PracticeState } from "../talk/attempt-history.server";
import type { Theme } from "../script/dialogue-script.server";
import { endingWords } from "../script/talk-words";

/** A dialogue in the list of dialogues. */
export interface PracticeEntry {
  id: string;
  title: string;
  summary: string;
  theme: Theme;
  /** The title of its lesson, or null if that lesson is not listed. */
  lesson: string | null;
  /** Why it is closed to this member, or null if it is open. */
  closed: ClosedReason | null;
  state: PracticeState | null;
}

export const themeTitles: Record<Theme, string> = {
  talking: "Talking so you are heard",
  rewards: "Making sober time better",
  "stepping-back": "Stepping back, kindly",
  problem: "Limits you can keep",
  invitation: "The invitation",
  slips: "After a slip",
  withdrawal: "During and after a taper",
  safety: "When safety comes first",
};

/** Why a dialogue is closed, and the page where the member can change that. */
export const closedWords: Record<ClosedReason, { text: string; href: string }> = {
  "sign-in": { text: "Sign in first", href: signInPath() },
  membership: { text: "For members: see what membership includes", href: membershipPath },
  "safety-check": {
    text: "Opens after the safety check",
    href: safetyCheckFor(dialoguesPath),
  },
  "safety-pause": { text: "Paused: your safety comes first", href: safetyPath },
  "off-track": { text: "Not part of your course", href: lessonsPath },
  "read-first": { text: "Opens after the lessons before it", href: lessonsPath },
};

export function practiceStateWords(state: PracticeState | null) {
  if (!state) return "New";
  return state.kind === "open" ? "Where you left off" : `Last time it ${endingWords[state.ending]}`;
}

export type TalkState = "new" | "open" | "finished";

const order: Record<TalkState, number> = { open: 0, new: 1, finished: 2 };

/**
 * The first talks to suggest: open ones, then new ones, then finished ones, each in the given order.
 */
export function suggestTalks<Talk extends { state: TalkState }>(
  talks: readonly Talk[],
  most: number,
): Talk[] {
  return talks.toSorted((a, b) => order[a.state] - order[b.state]).slice(0, most);
}
