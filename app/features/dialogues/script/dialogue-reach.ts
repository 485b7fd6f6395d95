import type { Choice, DialogueScript, Ending } from "./dialogue";
import { beginTalk, isStopped, sayChoice } from "./follow-script";
import { isWindow } from "./mood";
import { pointOf, situationAt, type Place } from "./place";

/** Each line with everything it can lead to: ids of points, and endings. */
export type Reach = Map<Choice, Set<string>>;

/** Computes which points and endings each line of a script can lead to, in a talk of chosen lines. */
export function reachOf(script: DialogueScript): Reach {
  const reach: Reach = new Map(
    script.points.flatMap(({ choices }) => choices.map((choice) => [choice, new Set<string>()])),
  );
  const seen = new Set<string>();
  const open = [beginTalk(script)];
  for (let place = open.pop(); place; place = open.pop()) {
    for (const choice of pointOf(place)?.choices ?? []) {
      const after = sayChoice(place, { type: "say", choiceId: choice.id })!;
      reach.get(choice)!.add(after.pointId ?? endingAt(after));
      const key = whatDecides(after);
      if (after.pointId === null || seen.has(key)) continue;
      seen.add(key);
      open.push(after);
    }
  }
  return reach;
}

/** How a talk ends in which nothing more can be said. */
export function endingAt(place: Place): Ending {
  if (isStopped(place)) return "escalation";
  return place.script.window && isWindow(place.mood) ? "window" : "calm";
}

/** All that the rest of a talk depends on, so that ways which meet are followed as one. */
export function whatDecides(place: Place) {
  const { pointId, mood, facts } = place;
  const { said } = situationAt(place);
  const names = [...new Set(said.flat())].toSorted();
  return JSON.stringify([pointId, mood, facts, names, said.at(-1)]);
}
