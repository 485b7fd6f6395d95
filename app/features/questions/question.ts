import { addDays, isoDay, sameTimeLater } from "~/time";

/** The topics of questions, with a label for members and a short one for the desk. */
export const topics = [
  { id: "talking", label: "Talking to them", short: "Talking" },
  { id: "medicines", label: "Pills and medicines", short: "Medicines" },
  { id: "treatment", label: "Getting into treatment", short: "Treatment" },
  { id: "money", label: "Money and rules", short: "Money" },
  { id: "children", label: "Children", short: "Children" },
  { id: "self", label: "Me", short: "The member" },
] as const;

/** What the gate needs to know about asking and writing back. */
export const askContent = {
  title: "Ask an expert",
  access: "members",
  safety: "own-life",
} as const;

export function shortTopic(id: string) {
  return topics.find((topic) => topic.id === id)?.short ?? "Other";
}

// A form has 64 kB: room for 6,000 characters, of which each takes up to nine bytes.
export const questionLength = { min: 20, max: 6000 };
export const titleLength = { max: 120 };
export const backLength = { min: 2, max: 6000 };
export const replyLength = { min: 40, max: 6000 };

/** How often a member may write back under one question. */
export const mostWriteBacks = 2;

/** How many questions one member may ask within a day. */
export const mostADay = 10;

/** The title a member gave, or the first words of what they wrote. */
export function titleOf(title: string | undefined, body: string) {
  return title || firstWords(body, 60);
}

/** The text on one line. If it is longer than `most` characters, it is cut after a word. */
export function firstWords(text: string, most: number) {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(" "), 0)) || cut;
  // Half of a surrogate pair would show as a broken character.
  return `${words.replace(/[\uD800-\uDBFF]$/, "").replace(/[\s.,;:!?–-]+$/, "")}…`;
}

/** Two working days later by the operator's clock. Saturdays and Sundays there do not count. */
export function dueAt(askedAt: number, timeZone: string) {
  const askedOn = isoDay(askedAt, timeZone);
  let days = 0;
  for (let left = 2; left > 0;) {
    days += 1;
    if (isWorkingDay(addDays(askedOn, days))) left -= 1;
  }
  return sameTimeLater(askedAt, days, timeZone);
}

function isWorkingDay(isoDay: string) {
  const weekday = new Date(isoDay).getUTCDay();
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
  "with-expert": "An expert is working on it",
  "new-reply": "New reply",
  answered: "Answered",
};

export function isUnseen({ answered_at, seen_at }: Pick<Progress, "answered_at" | "seen_at">) {
  return answered_at !== null && (seen_at === null || seen_at < answered_at);
}

/** Whether the member may write back: after a reply, and twice at most. */
export function mayWriteBack(replies: readonly { isMine: boolean }[]) {
  const mine = replies.filter(({ isMine }) => isMine).length;
  return mine < mostWriteBacks && replies.length > mine;
}

/** The crisis cards of all the texts together, in the format of the column `cue`. */
export function joinCues(...cues: (string | null)[]) {
  const kinds = new Set(cues.flatMap((cue) => cue?.split(" ") ?? []));
  return [...kinds].join(" ") || null;
}
