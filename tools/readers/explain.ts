import { readLabels, shareUnits, type LabelReading } from "~/features/coach/reader/score";
import { wordRange } from "~/features/coach/reader/windows";
import type { ReaderPart } from "~/features/coach/reader/model";
import { readText, type ReaderText } from "~/features/coach/reader/words";
import { findCues } from "~/features/safety/cues.server";
import type { Readers } from "./test-file";

const mostWords = 8;
const mostLabels = 4;

/** Explains how a text is read, and which words count for each label that is shown or nearly shown. */
export function explain(text: string, readers: Readers) {
  const { model } = readers;
  const { level, hard, soft, by } = readers.readCues(text);
  const listed = findCues(text);
  const { scores, flags } = readers.readStatement(text);
  const read = readText(text);
  return [
    `level: ${[level, ...(level === "hard" ? hard : soft)].join(" ")} (by ${by})`,
    `list: hard ${listed.hard.join(" ") || "none"}, soft ${listed.soft.join(" ") || "none"}`,
    ...explainLabels(read, model.cues, readers),
    `statement: ${Object.entries(scores)
      .map(([element, score]) => `${element} ${score}`)
      .join(", ")}; flags: ${flags.join(" ") || "none"}`,
    ...explainLabels(read, model.sentences, readers),
  ].join("\n");
}

function explainLabels(read: ReaderText, part: ReaderPart, { model }: Readers) {
  if (read.words.length === 0) return [];
  const labels = readLabels(read, part, model).map((reading, label) => ({ reading, label }));
  return labels
    .toSorted((a, b) => b.reading.margin - a.reading.margin)
    .filter(({ reading }, rank) => reading.margin >= 0 || rank < mostLabels)
    .flatMap(({ reading, label }) => explainLabel(read, reading, { part, label, model }));
}

function explainLabel(
  read: ReaderText,
  { name, score, raise, margin, window }: LabelReading,
  { part, label, model }: { part: ReaderPart; label: number; model: Readers["model"] },
) {
  const shares = shareUnits(read, window, { part, label, model });
  const { start, count } = wordRange(read.unitEnds, window);
  const units = shares.reduce((sum, share) => sum + share, 0);
  const strongest = [...shares]
    .map((share, index) => ({ share, word: read.words[start + index]!.norm }))
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .slice(0, mostWords)
    .map(({ share, word }) => `${word} ${share > 0 ? "+" : ""}${share}`);
  const verdict = margin >= 0 ? "shown" : "not shown";
  const helped = raise === 0 ? "" : ` (${raise.toFixed(3)} of it by the categories)`;
  return [
    `  ${name}: ${verdict}, score ${score.toFixed(3)}${helped}, ${margin.toFixed(3)} from its threshold`,
    `    ${units} units in words ${start + 1} to ${start + count}: ${strongest.join(", ")}`,
  ];
}
