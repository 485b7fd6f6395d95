import { hardCategories, type HardCategory } from "~/features/safety/cues";
import { minute } from "~/time";

export const deskFilters = [
  { id: "all", text: "All" },
  { id: "safety", text: "Safety check" },
  { id: "mine", text: "Mine" },
  { id: "answered", text: "Answered" },
  { id: "library", text: "For the library" },
] as const;

export type DeskFilter = (typeof deskFilters)[number]["id"];

/** The filter that an address names, or "all". */
export function readFilter(named: string | null): DeskFilter {
  return deskFilters.find(({ id }) => id === named)?.id ?? "all";
}

/** How long a question has waited: "35 min", "2 h 10", "22 h", "1 d 6 h". */
export function waitingWords(milliseconds: number) {
  const minutes = Math.max(0, Math.floor(milliseconds / minute));
  const hours = Math.floor(minutes / 60);
  if (hours < 1) return `${minutes} min`;
  if (hours < 10) return `${hours} h ${String(minutes % 60).padStart(2, "0")}`;
  if (hours < 24) return `${hours} h`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

interface QuestionFacts {
  cue: string | null;
  answered_at: number | null;
  isClaimed: boolean;
  hasReplies: boolean;
}

export type DeskState = "safety" | "answered" | "wrote-back" | "in-hand" | "new";

/** The state that the queue shows. "safety" takes precedence over other open states. */
export function deskState({ cue, answered_at, isClaimed, hasReplies }: QuestionFacts): DeskState {
  if (answered_at !== null) return "answered";
  if (cue !== null) return "safety";
  if (hasReplies) return "wrote-back";
  return isClaimed ? "in-hand" : "new";
}

const cardNames: Record<HardCategory, string> = {
  overdose: "Overdose",
  withdrawal: "Withdrawal",
  violence: "Violence",
  suicide: "Suicide",
  accident: "Driving or children",
};

/** The kinds of crisis cards that a member saw, the most urgent first. */
function kindsOf(cue: string | null) {
  const named = cue?.split(" ") ?? [];
  return hardCategories.filter((kind) => named.includes(kind));
}

/** The names of the crisis cards that a member saw. */
export function cardsShown(cue: string | null) {
  return (
    kindsOf(cue)
      .map((kind) => cardNames[kind])
      .join(", ") || "None"
  );
}

/** Sorts questions by their most urgent card. Those without a card come last. */
export function rankOfCue(cue: string | null) {
  const [first] = kindsOf(cue);
  return first ? hardCategories.indexOf(first) : hardCategories.length;
}

const firstSteps: Record<HardCategory, string> = {
  overdose:
    "Ask them to call the emergency number now if someone is hard to wake or breathes badly.",
  withdrawal:
    "Ask them to call the emergency number for a seizure, confusion or hard shaking, and the prescriber today.",
  violence: "Their safety comes before any skill. Name the advocates' line.",
  suicide:
    "Ask plainly about suicide. Name the crisis line, and the emergency number for right now.",
  accident: "Ask them to keep everyone out of the car and the children with a sober adult.",
};

/** What the reply should say first to a question with crisis cards, or null. */
export function firstStep(cue: string | null) {
  const [first] = kindsOf(cue);
  return first ? firstSteps[first] : null;
}
