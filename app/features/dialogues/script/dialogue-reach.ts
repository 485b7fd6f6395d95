import {
  isDangerous,
  isWindow,
  shiftMood,
  type Choice,
  type DialogueScript,
  type Ending,
  type Mood,
} from "./dialogue";

/** Each line with everything it can lead to, over all moods that the talk can have at its turn. */
export type Reach = Map<Choice, Set<"next" | Ending>>;

/** Computes which turns and endings each line of a script can lead to. */
export function reachOf({ start, points, window }: DialogueScript): Reach {
  const reach: Reach = new Map();
  let moods = [start];
  for (const [turn, { choices }] of points.entries()) {
    const isLast = turn === points.length - 1;
    const following: Mood[] = [];
    for (const choice of choices) {
      const after = moods.map((mood) => shiftMood(mood, choice.effect));
      reach.set(choice, new Set(after.map((mood) => outcomeOf(mood, isLast, window))));
      following.push(...after.filter((mood) => !isDangerous(mood)));
    }
    moods = unlike(following);
  }
  return reach;
}

function outcomeOf(mood: Mood, isLast: boolean, window: boolean) {
  if (isDangerous(mood)) return "escalation";
  if (!isLast) return "next";
  return window && isWindow(mood) ? "window" : "calm";
}

function unlike(moods: Mood[]) {
  return [...new Map(moods.map((mood) => [JSON.stringify(mood), mood])).values()];
}
