import { day } from "~/time";

/** What a question may be about: the member's words, and the desk's. */
export const topics = [
  { id: "talking", label: "Talking to them", short: "Talking" },
  { id: "medicines", label: "Pills and medicines", short: "Medicines" },
  { id: "treatment", label: "Getting into treatment", short: "Treatment" },
  { id: "money", label: "Money and rules", short: "Money" },
  { id: "children", label: "Children", short: "Children" },
  { id: "self", label: "Me", short: "The member" },
] as const;

/** What the gate must know of asking and writing back. */
export const askContent = { title: "Ask an expert", access: "members", isLocked: false } as const;

export function shortTopic(id: string) {
  return topics.find((topic) => topic.id === id)?.short ?? "Other";
}

// A form of 64 kB must hold the longest text in any script: six thousand characters of nine bytes.
export const questionLength = { min: 20, max: 6000 };
export const titleLength = { max: 120 };
export const backLength = { min: 2, max: 6000 };
export const replyLength = { min: 40, max: 6000 };

/** How often a member may write back on one question. */
export const mostWriteBacks = 2;

/** How many questions one member may ask within a day. */
export const mostADay = 10;

/** The title a member gave, or the first words of what they wrote. */
export function titleOf(title: string | undefined, body: string) {
  return title || firstWords(body, 60);
}

/** A text on one line, cut after a word where it is longer than `most` characters. */
export function firstWords(text: string, most: number) {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(" "), 0)) || cut;
  // A surrogate pair that was cut in two would show as a broken character.
  return `${words.replace(/[\uD800-\uDBFF]$/, "").replace(/[\s.,;:!?–-]+$/, "")}…`;
}

/** Two working days on: Saturdays and Sundays (UTC) do not count. */
export function dueAt(askedAt: number) {
  let due = askedAt;
  for (let left = 2; left > 0;) {
    due += day;
    if (isWorkingDay(due)) left -= 1;
  }
  return due;
}

function isWorkingDay(at: number) {
  const weekday = new Date(at).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

interface Progress {
  isClaimed: boolean;
  answered_at: number | null;
  seen_at: number | null;
}

export type QuestionState = "waiting" | "with-expert" | "new-reply" | "answered";

export function stateOf({ isClaimed, answered_at, seen_at }: Progress): QuestionState {
  if (answered_at !== null) return isUnseen({ answered_at, seen_at }) ? "new-reply" : "answered";
  return isClaimed ? "with-expert" : "waiting";
}

export const questionStateWords: Record<QuestionState, string> = {
  waiting: "Waiting for an expert",
  "with-expert": "An expert has it",
  "new-reply": "New reply",
  answered: "Answered",
};

export function isUnseen({ answered_at, seen_at }: Pick<Progress, "answered_at" | "seen_at">) {
  return answered_at !== null && (seen_at === null || seen_at < answered_at);
}

/** Whether another word from the member is welcome: after a reply, and not without end. */
export function mayWriteBack(replies: readonly { isMine: boolean }[]) {
  const mine = replies.filter(({ isMine }) => isMine).length;
  return mine < mostWriteBacks && replies.length > mine;
}

/** Every crisis card of either, as a question keeps them. */
export function joinCues(...cues: (string | null)[]) {
  const kinds = new Set(cues.flatMap((cue) => cue?.split(" ") ?? []));
  return [...kinds].join(" ") || null;
}

/** One or two letters for a seal. */
export function initialsOf(name: string) {
  const words = name
    .replace(/^(dr|prof|mr|mrs|ms|mx)\.?\s+/i, "")
    .split(/\s+/)
    .filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word ? [...word][0] : ""))
    .join("");
  return letters.toUpperCase() || "·";
}
