import type { DialogueScript, Point } from "./dialogue";
import { unreachableParts, type Mistake } from "./dialogue-proofs";
import { isDangerous } from "./mood";
import { lineNames } from "./own-lines";

/**
 * The mistakes that concern more than one key of a script. A script without them can be played to the
 * end. `npm run content` proves more.
 */
export function mistakesIn(script: DialogueScript): Mistake[] {
  const mistakes = [
    ...endingMistakes(script),
    ...script.points.flatMap(({ choices }, index) => orderMistakes(choices, index)),
    ...idMistakes(script),
    ...nextMistakes(script),
    ...partMistakes(script),
  ];
  // A talk can be followed only where every choice leads to a point.
  return mistakes.length > 0 ? mistakes : unreachableParts(script);
}

function endingMistakes({ start, window, endings }: DialogueScript): Mistake[] {
  const mistakes: Mistake[] = [];
  if (isDangerous(start)) {
    mistakes.push({ path: ["start"], message: "the talk would be over before it begins" });
  }
  if (window && !endings.window) {
    mistakes.push({ path: ["endings"], message: "a script with window: true needs that ending" });
  }
  return mistakes;
}

function orderMistakes(choices: Point["choices"], index: number): Mistake[] {
  return ["good", "mixed", "harmful"].flatMap((kind, place) =>
    choices[place] && choices[place].kind !== kind
      ? [{ path: ["points", index, "choices", place, "kind"], message: `must be ${kind} here` }]
      : [],
  );
}

/** Points, choices and facts are named by guards, so each name can mean one thing only. */
function idMistakes({ points }: DialogueScript): Mistake[] {
  const seen = new Set<string>(["end", ...lineNames]);
  const taken = (path: Mistake["path"], id: string): Mistake[] => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew ? [] : [{ path, message: `"${id}" is taken` }];
  };
  return points.flatMap(({ id, choices }, index) => [
    ...taken(["points", index, "id"], id),
    ...choices.flatMap((choice, place) =>
      taken(["points", index, "choices", place, "id"], choice.id),
    ),
  ]);
}

function nextMistakes({ points, answers, emergency }: DialogueScript): Mistake[] {
  const order = new Map(points.map(({ id }, index) => [id, index]));
  const atPoints = points.flatMap((point, index) =>
    nextKeys(point, ["points", index]).flatMap(({ path, next }): Mistake[] => {
      if (next === "end" || order.get(next)! > index) return [];
      const message = order.has(next)
        ? `“${next}” is not below this point: a talk only goes on to a point further down`
        : `there is no point “${next}”: write the id of a point, or end`;
      return [{ path, message }];
    }),
  );
  const everywhere = [
    ...nextKeys({ choices: [], answers }, []),
    ...nextKeys({ choices: [], answers: emergency?.answers }, ["emergency"]),
  ];
  const anywhere = everywhere.flatMap(({ path, next }): Mistake[] =>
    next === "end"
      ? []
      : [{ path, message: "only end can stand here: give the point its own answer" }],
  );
  return [...atPoints, ...anywhere];
}

/** Every place that names a next point, with its path. */
function nextKeys(
  { choices, answers = {}, ownNext = {} }: Pick<Point, "choices" | "answers" | "ownNext">,
  path: Mistake["path"],
) {
  const blocks = [
    ...choices.map((choice, place) => ({ block: choice, at: [...path, "choices", place] })),
    ...Object.entries(answers).map(([kind, block]) => ({ block, at: [...path, "answers", kind] })),
  ];
  return [
    ...blocks.flatMap(({ block, at }) => [
      { next: block.next, path: [...at, "next"] },
      ...(block.variants ?? []).map(({ next }, index) => ({
        next,
        path: [...at, "variants", index, "next"],
      })),
    ]),
    ...Object.entries(ownNext).map(([weight, next]) => ({
      next,
      path: [...path, "ownNext", weight],
    })),
  ].flatMap(({ next, path: at }) => (next === undefined ? [] : [{ next, path: at }]));
}

// Either no point has a part, or all have one and part A comes before part B.
function partMistakes({ points }: DialogueScript): Mistake[] {
  const parts = points.map(({ part }) => part ?? "none").join(" ");
  if (/^(none ?)+$|^(A ?)+(B ?)+$/.test(parts)) return [];
  return [{ path: ["points"], message: "parts must be A…B on every point, or on none" }];
}
