import type { Flag, Range } from "../flags/flags";
import type { Findings, Span } from "../phrases/find-signs";
import type { LineGroup } from "./line-signs";

/** Why a line is not answered: the talk stops with the safety note. The most urgent first. */
export const lineDangers = ["crisis", "violence", "stop-sudden", "med-control", "dose"] as const;
export type LineDanger = (typeof lineDangers)[number];

const groupsOf: Record<LineDanger, LineGroup[]> = {
  crisis: ["urge-suicide", "own-suicide"],
  violence: ["violence"],
  "stop-sudden": ["stop-now"],
  "med-control": ["pills-control"],
  dose: [],
};
const flagOf: Partial<Record<LineDanger, Flag>> = {
  "stop-sudden": "STOP_SUDDEN",
  "med-control": "MED_CONTROL",
  dose: "DOSE_ADVICE",
};

interface ReadDanger {
  listed: Findings<LineGroup>;
  flags: ReadonlyMap<Flag, readonly Span[]>;
  isCrisis: (text: string) => boolean;
}

/** Returns the danger of a line with its words, or null. */
export function dangerOf(
  text: string,
  { listed, flags, isCrisis }: ReadDanger,
): { danger: LineDanger; marks: readonly Span[] } | null {
  for (const danger of lineDangers) {
    const flag = flagOf[danger];
    const marks = [
      ...groupsOf[danger].flatMap((group) => listed.get(group) ?? []),
      ...((flag && flags.get(flag)) ?? []),
    ];
    if (marks.length > 0) return { danger, marks };
  }
  const isFound = isCrisis(without(text, listed.get("asks-suicide") ?? []));
  return isFound ? { danger: "crisis", marks: [] } : null;
}

/** Asking plainly about suicide is what a member should do, so these words alone are no crisis. */
function without(text: string, spans: readonly Range[]) {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    text,
  );
}
