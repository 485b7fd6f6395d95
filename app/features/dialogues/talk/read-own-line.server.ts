import { z } from "zod";
import { getLineReaders } from "~/features/coach/own-line/line-phrases.server";
import { readLine } from "~/features/coach/own-line/read-line";
import type { LineDanger } from "~/features/coach/own-line/line-danger";
import type { HardCategory } from "~/features/safety/cues";
import { readCues } from "~/features/safety/read-cues.server";
import type { DialogueScript, HelpKind } from "../script/dialogue";
import type { SayOwnEvent } from "../script/place";
import { longestOwnLine } from "./own-line";

/** A form sends each line break as two characters, and the browser counts it as one. */
export const OwnLineField = z
  .string()
  .transform((line) => line.replaceAll("\r\n", "\n").trim())
  .pipe(z.string().min(1).max(longestOwnLine));

/** Reads a line in the member's own words. The event holds all that a replay needs. */
export async function readOwnLine(script: DialogueScript, text: string): Promise<SayOwnEvent> {
  const isCrisis = (part: string) => isStopping(script, part);
  const reading = readLine(text, await getLineReaders(), isCrisis);
  const { kind, elements: uses, danger, marks, emergency, version: reader } = reading;
  const event: SayOwnEvent = { type: "say-own", kind, text, uses };
  const stop = danger && { isRed: true, card: cardOf(danger, text) };
  return { ...event, ...stop, marks, ...(hasEmergency(script) && { emergency }), reader };
}

/**
 * The card with numbers to call for words that may not be able to wait, or null. It is shown while the
 * member types, and with a line that cannot be said as it is.
 */
export function cardForWords(text: string): HelpKind | null {
  const [first] = readCues(text.slice(0, mostRead)).hard;
  return first ? cardOfCue[first] : null;
}

const mostRead = 2_000;

/** In a scene that is itself an emergency, its own signs are what the talk is about. */
function isStopping({ danger, emergency }: DialogueScript, text: string) {
  if (danger === "emergency") return false;
  const { hard } = readCues(text);
  return hard.some((cue) => emergency?.table !== "leave" || cue !== "violence");
}

function hasEmergency({ emergency, points }: DialogueScript) {
  return emergency !== undefined || points.some((point) => point.emergency);
}

const cardOfCue: Record<HardCategory, HelpKind> = {
  overdose: "emergency",
  withdrawal: "emergency",
  accident: "emergency",
  violence: "violence",
  suicide: "suicide",
};

function cardOf(danger: LineDanger, text: string): HelpKind {
  if (danger === "crisis") return cardForWords(text) ?? "suicide";
  return danger === "violence" ? "violence" : "prescriber";
}
