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
  /** Of a saved statement: when the words that the form was filled from were saved. */
  base?: number;
  /** The words that were saved elsewhere in the meantime. The sent ones are not saved. */
  other?: string;
}

interface DraftViewProps extends Draft {
  moment: Moment;
  /** The address that receives the form, if not the page's own. */
  action?: string;
  cards?: ReactNode;
  shown: string;
  isSaved?: boolean;
}

/** The words with the coach's feedback at a good hour, or with a safety note at any hour. */
export function DraftView({ moment, isSaved = false, ...props }: DraftViewProps) {
  const { now, before, beforeText, undo } = props;
  return (
    <div className="coach-desk" id={isSaved ? undefined : draftId}>
      {moment !== "good" && now.feedback.kind === "safety" ? (
        <SafetyNotes text={now.text} feedback={now.feedback} />
      ) : null}
      {moment === "good" ? null : <MomentNotice moment={moment} />}
      <WordsForm {...props} moment={moment} isSaved={isSaved} />
      {moment === "good" ? (
        <CoachPanel now={now} before={before} beforeText={beforeText} undo={undo} />
      ) : null}
    </div>
  );
}
