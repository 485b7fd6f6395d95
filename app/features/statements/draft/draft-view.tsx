import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { CoachedText } from "~/features/coach/feedback";
import { CoachPanel } from "../coach/coach-panel";
import { MomentNotice, type Moment } from "./moment-notice";
import { SafetyNotes } from "../coach/safety-notes";
import type { StatementWords } from "../statements.server";
import { draftId } from "../statement";
import { WordsForm } from "./words-form";
import "../statements.css";

/** A member's draft: the words, the coach's feedback, and the draft before. */
export interface Draft {
  words: StatementWords;
  now: CoachedText;
  before: CoachedText | null;
  beforeText: string;
  /** The words before a suggested edit that was just made, or null. */
  undo: string | null;
  /** The errors, if the draft was refused. */
  result?: SubmissionResult;
}

interface DraftViewProps extends Draft {
  moment: Moment;
  cards?: ReactNode;
  shown: string;
  isSaved?: boolean;
}

/** The words with the coach's feedback at a good hour, or with a safety note at any hour. */
export function DraftView({ moment, isSaved = false, ...props }: DraftViewProps) {
  const { words, now, before, beforeText, undo, result, cards, shown } = props;
  return (
    <div className="coach-desk" id={isSaved ? undefined : draftId}>
      {moment !== "good" && now.feedback.kind === "safety" ? (
        <SafetyNotes text={now.text} feedback={now.feedback} />
      ) : null}
      {moment === "good" ? null : <MomentNotice moment={moment} />}
      <WordsForm
        words={words}
        moment={moment}
        result={result}
        cards={cards}
        shown={shown}
        isSaved={isSaved}
      />
      {moment === "good" ? (
        <CoachPanel now={now} before={before} beforeText={beforeText} undo={undo} />
      ) : null}
    </div>
  );
}
