import { rangesOf } from "../advice";
import { withoutOverlaps } from "../evidence";
import type { Flag, Range } from "../flags/flags";
import type { Findings, Span } from "../phrases/find-signs";
import { readLabels } from "../reader/score";
import { strongestWords } from "../reader/strongest-words";
import type { ReaderText } from "../reader/words";
import { emergencyLabel, redLabel } from "./line-model";
import type { LineGroup, LineReaders } from "./line-signs";

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
  readModel: (text: string) => ShownDanger | null;
  isCrisis: (text: string) => boolean;
}

/** A danger with the places of the words that show it. */
export interface ShownDanger {
  danger: LineDanger;
  marks: readonly Range[];
}

/**
 * Returns the danger of a line with its words, or null. A phrase of own lines, a red flag of the coach, the
 * model of own lines and a hard cue each stop the talk by themselves.
 */
export function dangerOf(
  text: string,
  { listed, flags, readModel, isCrisis }: ReadDanger,
): ShownDanger | null {
  for (const danger of lineDangers) {
    const flag = flagOf[danger];
    const marks = [
      ...groupsOf[danger].flatMap((group) => listed.get(group) ?? []),
      ...((flag && flags.get(flag)) ?? []),
    ];
    if (marks.length > 0) return { danger, marks: rangesOf(withoutOverlaps(marks)) };
  }
  const rest = without(text, listed.get("asks-suicide") ?? []);
  return readModel(rest) ?? (isCrisis(rest) ? { danger: "crisis", marks: [] } : null);
}

/** Asking plainly about suicide is what a member should do, so these words alone are no crisis. */
function without(text: string, spans: readonly Range[]) {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    text,
  );
}

/** How many words of a line are marked where the model decided. */
export const mostMarks = 4;

/**
 * Returns the danger that the model sees, by the likeliest of its dangers, or null. Words about an emergency
 * are for `isCrisis`.
 */
export function dangerByModel(
  words: ReaderText,
  { model, lineModel: { part } }: LineReaders,
): ShownDanger | null {
  const labels = readLabels(words, part, model);
  const labelOf = (name: string) => labels.find((label) => label.name === name)!;
  const red = labelOf(redLabel);
  if (red.margin < 0) return null;
  const [danger] = lineDangers.toSorted((a, b) => labelOf(b).score - labelOf(a).score);
  if (labelOf(emergencyLabel).score > labelOf(danger!).score) return null;
  return {
    danger: danger!,
    marks: strongestWords(words, red, { part, model, most: mostMarks }),
  };
}
