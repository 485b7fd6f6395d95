import type { DialogueScript } from "./dialogue";
import { reachOf } from "./dialogue-reach";

export interface Mistake {
  /** The place in the script, as keys and indexes. */
  path: (string | number)[];
  message: string;
}

/** The points and endings that no choice of lines can reach. */
export function unreachableParts(script: DialogueScript): Mistake[] {
  const reach = reachOf(script);
  const places = new Set([...reach.values()].flatMap((found) => [...found]));
  const endings = Object.keys(script.endings) as (keyof DialogueScript["endings"])[];
  return [
    ...script.points.flatMap(({ id }, index) =>
      index === 0 || places.has(id)
        ? []
        : [{ path: ["points", index], message: "no talk comes this far: no choice leads here" }],
    ),
    ...endings
      .filter((ending) => script.endings[ending] && !places.has(ending))
      .map((ending) => ({
        path: ["endings", ending],
        message: `no talk reaches it: ${whyNot(ending, script)}`,
      })),
  ];
}

function whyNot(ending: keyof typeof whatLeadsTo, { window }: DialogueScript) {
  if (ending === "window" && !window) return "window is false";
  return `no choice of lines leads to ${whatLeadsTo[ending]}`;
}

const whatLeadsTo = {
  window: "openness of 6 or more, defensiveness of 4 or less and safety of 6 or more at the end",
  calm: "an end that is neither a window nor dangerous",
  escalation: "defensiveness of 8 or more, or safety of 3 or less",
};
