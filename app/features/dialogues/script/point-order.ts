import type { Choice, DialogueScript, Point } from "./dialogue";

/** Every point that a choice, or an answer to own words, can lead to, and "end". */
export function nextOf({ choices, answers = {} }: Point): Set<string> {
  return new Set([
    ...choices.flatMap(nextOfChoice),
    ...Object.values(answers).flatMap(({ next, variants = [] }) =>
      [next, ...variants.map((variant) => variant.next)].filter((id) => id !== undefined),
    ),
  ]);
}

export function nextOfChoice({ next, variants = [] }: Choice): string[] {
  return [next, ...variants.flatMap((variant) => variant.next ?? [])];
}

/** How many lines the longest talk from a point still has, with the one at the point. */
export function linesFrom({ points }: DialogueScript, pointId: string): number {
  // A point leads only to points below it, so the last point is counted first.
  const lines = new Map<string, number>();
  for (const point of points.toReversed()) {
    lines.set(point.id, 1 + Math.max(0, ...[...nextOf(point)].map((id) => lines.get(id) ?? 0)));
  }
  return lines.get(pointId) ?? 0;
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
