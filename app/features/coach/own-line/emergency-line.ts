import type { Findings, Span } from "../phrases/find-signs";
import type { OwnLineKind } from "./line-kinds";
import type { LineGroup } from "./line-signs";

/**
 * The kinds of a line in a scene where only the next safe act counts. The order is the order in which a
 * line is tested: the first kind that fits is its kind.
 */
export const emergencyKinds = [
  "provokes",
  "leaves",
  "calls",
  "stays",
  "warns",
  "asks",
  "delays",
  "talks",
  "not-understood",
] as const;
export type EmergencyKind = (typeof emergencyKinds)[number];

const groupsOf: Partial<Record<EmergencyKind, LineGroup[]>> = {
  leaves: ["leaves"],
  calls: ["calls-help"],
  stays: ["stays-near"],
  warns: ["calls-police"],
  asks: ["asks-suicide", "names-danger"],
  delays: ["delays"],
};

/** Returns the kind of a line in an emergency with the words that show it, from its listed phrases. */
export function readEmergencyLine(
  listed: Findings<LineGroup>,
  ordinary: OwnLineKind,
): { kind: EmergencyKind; marks: readonly Span[] } {
  const marksOf = (kind: EmergencyKind) =>
    (groupsOf[kind] ?? []).flatMap((group) => listed.get(group) ?? []);
  const has = (kind: EmergencyKind) => marksOf(kind).length > 0;
  const kind = emergencyKinds.find((one) => {
    if (one === "provokes") return isProvoking();
    // "I'm leaving work now and coming over" is about coming.
    if (one === "leaves") return has("leaves") && !has("stays");
    return has(one);
  });
  if (kind) return { kind, marks: marksOf(kind) };
  return { kind: ordinary === "not-understood" ? "not-understood" : "talks", marks: [] };

  // Leaving, or calling somebody, is a threat only with an "or" or an "if" in it.
  function isProvoking() {
    if (ordinary === "blame") return true;
    const isAnAct = has("leaves") || has("calls") || has("warns");
    return ordinary === "threat" && (!isAnAct || listed.has("ultimatum"));
  }
}
