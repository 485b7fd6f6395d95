import {
  isDangerous,
  isWindow,
  shiftMood,
  type Choice,
  type DialogueScript,
  type Ending,
  type Mood,
} from "./dialogue";

/** Where each line can lead, over all the moods a talk can have when it is said. */
export type Reach = Map<Choice, Set<"next" | Ending>>;

/** Works out for an author what follows from the numbers of a script. */
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
