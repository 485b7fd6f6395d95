import type { CueReading } from "~/features/coach/reader/cue-reading";
import type { CoachOptions } from "~/features/coach/coach";
import type { CoachedText } from "~/features/coach/feedback";
import type { Draft } from "./draft-view";
import { applyChange } from "~/features/coach/edits/change";
import { coachWords, findChange } from "~/features/coach/coach.server";
import type { Moment } from "./moment-notice";
import { DraftFields } from "./draft-fields.server";
import type { StatementWords } from "../statements.server";
import { cueCards, type HardCategory } from "~/features/safety/cues";
import { cardsOfForm, readFields } from "~/features/safety/read-cues.server";
import { parseForm } from "~/http/parse-form.server";

interface DraftPage extends Draft {
  cards: HardCategory[];
}

/** The page to show, or the words to save. */
export type DraftAnswer =
  | { kind: "page"; page: DraftPage; status: 200 | 400 }
  | {
      kind: "save";
      words: StatementWords;
      read: CueReading;
      rubricVersion: string;
      refuse(why: string): DraftPage;
    };

interface Asked {
  moment: Moment;
}

/** Answers the form of a new or a saved statement. It writes nothing: the caller saves the words. */
export async function answerDraft(form: FormData, { moment }: Asked): Promise<DraftAnswer> {
  const submission = parseForm(form, DraftFields);
  const intent = String(form.get("intent") ?? "look");
  if (submission.status !== "success") {
    const cards = cardsOfForm(form, wordFields);
    const page = { ...(await emptyDraft()), result: submission.reply(), cards };
    return { kind: "page", page, status: 400 };
  }
  const { before, shown, undo, ...words } = submission.value;
  const read = readFields(Object.values(words));
  const { cards, isNew } = cueCards(read.hard, shown);
  const options: CoachOptions = { isCrisis: read.hard.length > 0 };

  if (intent === "undo" && undo) words.body = undo;
  const change = intent.startsWith("try ")
    ? await findChange(words.body, intent.slice(4), options)
    : null;
  if (change) words.body = applyChange(words.body, change);
  // Only a draft that the member sent with a button is compared. A live refresh sends none.
  const beforeText = before || (form.has("live") ? "" : submission.value.body);
  // Feedback waits for a good hour. A safety note shows at any hour.
  const lookAt = async (text: string): Promise<CoachedText> => {
    const feedback = await coachWords(text, options);
    const isTold = moment === "good" || feedback.kind === "safety";
    return { text, feedback: isTold ? feedback : await coachWords("", options) };
  };
  const now = await lookAt(words.body);
  const hasChanged = beforeText !== "" && beforeText !== words.body;
  const draft = {
    words,
    now,
    before: hasChanged ? await lookAt(beforeText) : null,
    beforeText,
    undo: change && submission.value.body,
  };

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
  return { kind: "save", words, read, rubricVersion: now.feedback.rubricVersion, refuse };
}

export const wordFields = ["body", "recipient", "occasion", "name"];

/** A draft without words. */
export async function emptyDraft(): Promise<Draft> {
  const feedback = await coachWords("", {});
  const words = { body: "", recipient: "", occasion: "", name: "" };
  return { words, now: { text: "", feedback }, before: null, beforeText: "", undo: null };
}
