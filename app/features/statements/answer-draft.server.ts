import type { Track } from "#db/schema";
import type { LookedAt } from "~/features/coach/coach";
import type { Desk } from "./coach-desk";
import { coachWords, tryEdit, type Reader } from "~/features/coach/coach.server";
import type { Moment } from "./later-notice";
import { Draft } from "./statement-forms.server";
import type { Words } from "./statements.server";
import { cueCards } from "~/features/safety/cue-cards";
import type { HardCategory } from "~/features/safety/cues";
import { findCues } from "~/features/safety/cues.server";
import { parseForm } from "~/http/parse-form.server";

interface Page extends Desk {
  cards: HardCategory[];
}

/** The page to show, or the words to keep. */
export type Answer =
  | { kind: "page"; page: Page; status: 200 | 400 }
  | { kind: "keep"; words: Words; rubricVersion: string; refuse(why: string): Page };

interface Asked {
  track: Track;
  moment: Moment;
}

/** What a sent form with a member's words comes to, whether they are new or kept already. */
export async function answerDraft(form: FormData, { track, moment }: Asked): Promise<Answer> {
  const submission = parseForm(form, Draft);
  const intent = String(form.get("intent") ?? "look");
  if (submission.status !== "success") {
    const page = { ...(await emptyDesk(track)), result: submission.reply(), cards: [] };
    return { kind: "page", page, status: 400 };
  }
  const { before, shown, ...words } = submission.value;
  const { hard } = findCues(Object.values(words).join("\n"));
  const { cards, isNew } = cueCards(hard, shown);
  const reader: Reader = { isCrisis: hard.length > 0, track };

  if (intent.startsWith("try ")) words.body = await tryEdit(words.body, intent.slice(4), reader);
  // What is typed on the way is no draft to go back to; what was looked at on purpose is.
  const beforeText = before || (form.has("live") ? "" : submission.value.body);
  // Words that could do harm are answered at any hour, all others at a good one.
  const lookAt = async (text: string): Promise<LookedAt> => {
    const feedback = await coachWords(text, reader);
    const isTold = moment === "good" || feedback.kind === "safety";
    return { text, feedback: isTold ? feedback : await coachWords("", reader) };
  };
  const now = await lookAt(words.body);
  const hasChanged = beforeText !== "" && beforeText !== words.body;
  const desk = { words, now, before: hasChanged ? await lookAt(beforeText) : null, beforeText };

  if (intent !== "keep") return { kind: "page", page: { ...desk, cards }, status: 200 };
  if (words.body === "") {
    const result = submission.reply({ fieldErrors: { body: ["Write a few words first."] } });
    return { kind: "page", page: { ...desk, result, cards }, status: 400 };
  }
  if (isNew) return { kind: "page", page: { ...desk, cards }, status: 200 };
  const refuse = (why: string) => ({
    ...desk,
    result: submission.reply({ formErrors: [why] }),
    cards,
  });
  return { kind: "keep", words, rubricVersion: now.feedback.rubricVersion, refuse };
}

/** Nothing written yet. */
export async function emptyDesk(track: Track): Promise<Desk> {
  const feedback = await coachWords("", { isCrisis: false, track });
  const words = { body: "", recipient: "", occasion: "", name: "" };
  return { words, now: { text: "", feedback }, before: null, beforeText: "" };
}
