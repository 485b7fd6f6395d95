import type { Mood } from "./mood";

/** A condition on the talk so far. All of its keys must hold. */
export interface Guard {
  /** Lines that were all said and not taken back: ids of choices, or kinds of lines. */
  said?: string[];
  /** The member's last line was one of these: ids of choices, or kinds of lines. */
  last?: string[];
  /** Facts that are all true. */
  facts?: string[];
  defensiveness?: Range;
  openness?: Range;
  safety?: Range;
  /** At least one of these conditions holds. */
  any?: Guard[];
  /** This condition does not hold. */
  not?: Guard;
}

/** Both ends are included. */
export interface Range {
  from?: number;
  to?: number;
}

/** What a guard looks at. */
export interface Situation {
  mood: Mood;
  facts: readonly string[];
  /** The names of each standing line, in order: the id of its choice, or its kinds. */
  said: readonly (readonly string[])[];
}

export function holds(guard: Guard, situation: Situation): boolean {
  const { said, last, facts, any, not } = guard;
  const wasSaid = (name: string) => situation.said.some((names) => names.includes(name));
  const lastNames = situation.said.at(-1) ?? [];
  return (
    (!said || said.every(wasSaid)) &&
    (!last || last.some((name) => lastNames.includes(name))) &&
    (!facts || facts.every((fact) => situation.facts.includes(fact))) &&
    moodKeys.every((key) => isWithin(situation.mood[key], guard[key])) &&
    (!any || any.some((one) => holds(one, situation))) &&
    (!not || !holds(not, situation))
  );
}

/** The index of the first variant whose guard holds, or -1. */
export function fittingVariant(variants: readonly { if: Guard }[] | undefined, now: Situation) {
  return variants?.findIndex((variant) => holds(variant.if, now)) ?? -1;
}

/** Every name of a line and every fact that a guard asks for. */
export function namesIn({ said = [], last = [], facts = [], any = [], not }: Guard): {
  lines: string[];
  facts: string[];
} {
  const inner = [...any, ...(not ? [not] : [])].map(namesIn);
  return {
    lines: [...said, ...last, ...inner.flatMap((one) => one.lines)],
    facts: [...facts, ...inner.flatMap((one) => one.facts)],
  };
}

const moodKeys = ["defensiveness", "openness", "safety"] as const;

function isWithin(value: number, { from = 0, to = 10 }: Range = {}) {
  return value >= from && value <= to;
}
