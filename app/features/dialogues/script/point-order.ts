import type { Choice, DialogueScript, Point } from "./dialogue";

/** Every point that a choice, or an answer to own words, can lead to, and "end". */
export function nextOf({ choices, answers = {}, ownNext = {} }: Point): Set<string> {
  return new Set([
    ...choices.flatMap(nextOfChoice),
    ...Object.values(ownNext),
    ...Object.values(answers).flatMap(({ next, variants = [] }) =>
      [next, ...variants.map((variant) => variant.next)].filter((id) => id !== undefined),
    ),
  ]);
}

export function nextOfChoice({ next, variants = [] }: Choice): string[] {
  return [next, ...variants.flatMap((variant) => variant.next ?? [])];
}

/** How many lines a talk of good lines still has from a point, with the one at the point. */
export function linesFrom({ points }: Pick<DialogueScript, "points">, pointId: string): number {
  const point = points.find(({ id }) => id === pointId);
  return point ? 1 + linesFrom({ points }, point.choices[0]!.next) : 0;
}

/** How many lines it takes, at the most, to come to each point. */
export function depthsOf({ points }: DialogueScript): Map<string, number> {
  const depths = new Map(points.map(({ id }) => [id, 0]));
  for (const point of points) {
    for (const id of nextOf(point)) {
      if (id !== "end") depths.set(id, Math.max(depths.get(id)!, depths.get(point.id)! + 1));
    }
  }
  return depths;
}
