import type { CardLine } from "~/features/coach/card-lines";
import { cardFor } from "~/features/coach/coach.server";
import { readCues } from "~/features/safety/read-cues.server";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { saidIn } from "./invitation-answers";

/**
 * The lines of the pocket card: what they said, what the member will say, and the line to stop on. Null
 * if nothing is written to say, or if the words may do harm. It holds no place and no number.
 */
export async function pocketLines(answers: AnyAnswers): Promise<CardLine[] | null> {
  const script = String(answers.script ?? "").trim();
  if (!script) return null;
  const lines = await cardFor(script, readCues(script).hard.length > 0);
  if (!lines) return null;
  const [said] = saidIn(answers);
  const stop = String(answers.stop ?? "");
  return [
    ...(said ? [{ say: bare(said), note: "In their own words" }] : []),
    ...(stop ? [...lines.slice(0, -1), { ...lines.at(-1)!, say: bare(stop) }] : lines),
  ];
}

/** Without the quotation marks that the card adds. */
function bare(text: string) {
  return text.replace(/^["“]|["”]$/g, "");
}
