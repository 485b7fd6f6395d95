import type { Span } from "../phrases/find-signs";
import type { Reading } from "../words/read-words";

const feelingOf = new Map(
  Object.entries({
    scare: "scared",
    scared: "scared",
    hurt: "hurt",
    worry: "worried",
    worried: "worried",
    frighten: "frightened",
    frightened: "frightened",
    upset: "upset",
    embarrass: "embarrassed",
    embarrassed: "embarrassed",
    humiliate: "humiliated",
    humiliated: "humiliated",
  }),
);

/**
 * Turns "You make me so angry" into "I feel so angry", and "You scare me" into "I feel scared". Returns null
 * if the words name no feeling.
 */
export function ownFeeling({ words, text }: Reading, { from, to, end }: Span) {
  const run = words.slice(from, to);
  const named = run.flatMap(({ norm }) => feelingOf.get(norm) ?? [])[0];
  const me = run.findIndex(({ norm }) => norm === "me");
  const rest = run.slice(me + 1).filter(({ norm }) => norm !== "feel");
  const acts = ["cry", "sick", "crazy"];
  if (me >= 0 && rest.length > 0 && !acts.includes(rest.at(-1)!.norm)) {
    const verb = run.some(({ norm }) => norm === "made") ? "felt" : "feel";
    return `I ${verb} ${text.slice(rest[0]!.start, end)}`;
  }
  return named && rest.length === 0 ? `I feel ${named}` : null;
}
