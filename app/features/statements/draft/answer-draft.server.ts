import type { Track } from "#db/schema";
import type { CoachOptions, CoachedText } from "~/features/coach/coach";
import type { Draft } from "./draft-view";
import { coachWords, tryEdit } from "~/features/coach/coach.server";
import type { Moment } from "./moment-notice";
import { DraftFields } from "./draft-fields.server";
import type { StatementWords } from "../statements.server";
import { cueCards, type HardCategory } from "~/features/safety/cues";
import { findCues } from "~/features/safety/cues.server";
import { parseForm } from "~/http/parse-form.server";

interface DraftPage extends Draft {
  cards: HardCategory[];
}

/** The page to show, or the words to keep. */
export type DraftAnswer =
  | { kind: "page"; page: DraftPage; status: 200 | 400 }
  | { kind: "keep"; words: StatementWords; rubricVersion: string; refuse(why: string): DraftPage };

interface Asked {
  track: Track;
  moment: Moment;
}

/** What a sent form with a member's words comes to, whether they are new or kept already. */
export async function answerDraft(form: FormData, { track, moment }: Asked): Promise<DraftAnswer> {
  const submission = parseForm(form, DraftFields);
  const intent = String(form.get("intent") ?? "look");
  if (submission.status !== "success") {
    const page = { ...(await emptyDraft(track)), result: submission.reply(), cards: [] };
    return { kind: "page", page, status: 400 };
  }
  const { before, shown, ...words } = submission.value;
  const { hard } = findCues(Object.values(words).join("\n"));
  const { cards, isNew } = cueCards(hard, shown);
  const options: CoachOptions = { isCrisis: hard.length > 0, track };

  if (intent.startsWith("try ")) words.body = await tryEdit(words.body, intent.slice(4), options);
  // What is typed on the way is no draft to go back to; what was looked at on purpose is.
  const beforeText = before || (form.has("live") ? "" : submission.value.body);
  // Words that could do harm are answered at any hour, all others at a good one.
  const lookAt = async (text: string): Promise<CoachedText> => {
    const feedback = await coachWords(text, options);
    const isTold = moment === "good" || feedback.kind === "safety";
    return { text, feedback: isTold ? feedback : await coachWords("", options) };
  };
  const now = await lookAt(words.body);
  const hasChanged = beforeText !== "" && beforeText !== words.body;
  const draft = { words, now, before: hasChanged ? await lookAt(beforeText) : null, beforeText };

  if (intent !== "keep") return { kind: "page", page: { ...draft, cards }, status: 200 };
  if (words.body === "") {
    const result = submission.reply({ fieldErrors: { body: ["Write a few words first."] } });
    return { kind: "page", page: { ...draft, result, cards }, status: 400 };
  }
  if (isNew) return { kind: "page", page: { ...draft, cards }, status: 200 };
  const refuse = (why: string) => ({
    ...draft,
    result: submission.reply({ formErrors: [why] }),
    cards,
  });
  return { kind: "keep", words, rubricVersion: now.feedback.rubricVersion, refuse };
}

/** Nothing written yet. */
export async function emptyDraft(track: Track): Promise<Draft> {
  const feedback = await coachWords("", { isCrisis: false, track });
  const words = { body: "", recipient: "", occasion: "", name: "" };
  return { words, now: { text: "", feedback }, before: null, beforeText: "" };
}
