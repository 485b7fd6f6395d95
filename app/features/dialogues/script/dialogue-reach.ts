import type { Choice, DialogueScript, Ending } from "./dialogue";
import { beginTalk, isStopped, sayChoice, sayOwn } from "./follow-script";
import { namesIn, type Guard } from "./guard";
import { isWindow } from "./mood";
import { ownKindsAt } from "./own-answers";
import type { OwnKind } from "./own-lines";
import { pointOf, situationAt, type Place, type SayEvent, type SayOwnEvent } from "./place";

/** One line of a talk: where it was said, and where the talk is after it. */
export interface Step {
  from: Place;
  event: SayEvent | SayOwnEvent;
  to: Place;
}

/**
 * Every line that can be said in any state that a talk can reach, once each. A state is a point with a
 * mood, the facts and the lines that a text asks about. `own` adds lines in the member's own words, and
 * `apart` names more lines that tell two states apart.
 */
export function* walkTalks(
  script: DialogueScript,
  { own = false, apart = [] as readonly string[] } = {},
): Generator<Step> {
  const asked = new Set([...linesAskedFor(script), ...apart]);
  const seen = new Set<string>();
  const open = [beginTalk(script)];
  for (let from = open.shift(); from; from = open.shift()) {
    for (const step of stepsFrom(from, own)) {
      yield step;
      const state = whatDecides(step.to, asked);
      if (step.to.pointId === null || seen.has(state)) continue;
      seen.add(state);
      open.push(step.to);
    }
  }
}

function stepsFrom(from: Place, own: boolean): Step[] {
  const point = pointOf(from);
  const chosen = (point?.choices ?? []).map(({ id }): Step => {
    const event = { type: "say", choiceId: id } as const;
    return { from, event, to: sayChoice(from, event)! };
  });
  if (!own || !point) return chosen;
  const said = ownKindsAt(from.script, point).map((kind): Step => {
    const event = aLineOf(kind);
    return { from, event, to: sayOwn(from, event)! };
  });
  return [...chosen, ...said];
}

/** A line in own words that is read as this kind wherever the kind exists. */
export function aLineOf(kind: OwnKind): SayOwnEvent {
  const read = { kind, marks: [] };
  return { type: "say-own", text: `a line: ${kind}`, ...read, emergency: read } as SayOwnEvent;
}

/** Each line with everything it can lead to: ids of points, and endings. */
export type Reach = Map<Choice, Set<string>>;

/** Computes which points and endings each line of a script can lead to, in a talk of chosen lines. */
export function reachOf(script: DialogueScript): Reach {
  const reach: Reach = new Map(
    script.points.flatMap(({ choices }) => choices.map((choice) => [choice, new Set<string>()])),
  );
  for (const { to } of walkTalks(script)) {
    reach.get(to.said.at(-1)!.choice!)!.add(to.pointId ?? endingAt(to));
  }
  return reach;
}

/** How a talk ends in which nothing more can be said. */
export function endingAt(place: Place): Ending {
  if (isStopped(place)) return "escalation";
  return place.script.window && isWindow(place.mood) ? "window" : "calm";
}

/** All that the rest of a talk depends on, so that ways which meet are followed as one. */
export function whatDecides(place: Place, asked: ReadonlySet<string>) {
  const { pointId, mood, facts } = place;
  const { said } = situationAt(place);
  const lines = new Set(said.flat().filter((name) => asked.has(name)));
  const last = said.at(-1)?.filter((name) => asked.has(name));
  return JSON.stringify([pointId, mood, facts, [...lines].toSorted(), last]);
}

/** The names of lines that any guard or text of a script asks about. */
export function linesAskedFor(script: DialogueScript): ReadonlySet<string> {
  const asked = new Set<string>();
  const visit = (value: unknown, key: string) => {
    if (typeof value !== "object" || value === null) return;
    if (key === "needs") for (const name of value as string[]) asked.add(name);
    if (key === "if") for (const name of namesIn(value as Guard).lines) asked.add(name);
    for (const [inner, one] of Object.entries(value)) visit(one, inner);
  };
  visit(script, "");
  return asked;
}
