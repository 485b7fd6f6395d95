import type { Score } from "./elements/finding";
import type { Findings7 } from "./elements/score-elements";
import type { Element } from "~/content/elements";

type Say = (words: string) => string;

const clear: readonly [Element, Say][] = [
  ["understanding", (words) => `${words} shows that you see how it is for them.`],
  [
    "responsibility",
    (words) => `${words} takes a small share, and that makes it easier to listen.`,
  ],
  ["feeling", (words) => `${words} says how it is for you.`],
  ["help", (words) => `${words} is an offer someone can say yes to.`],
  ["positive", (words) => `${words} gives them something good to answer.`],
  ["specific", (words) => `${words} makes it a real thing, in a real place or at a real time.`],
];

const nearly: readonly [Element, Say][] = [
  ["understanding", (words) => `${words} begins with their side.`],
  ["feeling", (words) => `The feeling behind ${words} can be heard.`],
  ["responsibility", (words) => `${words} is a way to begin.`],
  ["help", (words) => `${words} is kindly meant.`],
  ["positive", () => "There is a request in it, and a request can be worked with."],
  ["specific", (words) => `${words} holds on to something real.`],
];

const longestQuote = 90;

/** Returns the first sentence of the feedback. It is kind and true of the text. */
export function openingFor(text: string, found: Findings7): string {
  return (
    quoted(text, found, clear, 2) ??
    quoted(text, found, nearly, 1) ??
    (found.brief.score === 2
      ? "You kept it short, so there is little to get lost in."
      : "A lot is on your mind, and now it is in words.")
  );
}

function quoted(text: string, found: Findings7, ways: readonly [Element, Say][], score: Score) {
  for (const [element, say] of ways) {
    const { earned, score: reached } = found[element];
    const words = earned.map(({ start, end }) => text.slice(start, end));
    const fitting = words.find((one) => one.length <= longestQuote && !one.includes("\n"));
    // Does not praise a sentence that can be read in two ways.
    if (found[element].reason === "own-act") continue;
    if (reached === score && fitting) return say(`“${fitting}”`);
  }
  return null;
}
