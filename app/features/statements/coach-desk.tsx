import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { LookedAt } from "~/features/coach/coach";
import { CoachPanel } from "./coach-panel";
import { LaterNotice, type Moment } from "./later-notice";
import { SafetyNotes } from "./safety-notes";
import type { Words } from "./statements.server";
import { coachDesk, WordsForm } from "./words-form";
import "./statements.css";

/** A member's words on their way: as typed, as looked at, and as they were before. */
export interface Desk {
  words: Words;
  now: LookedAt;
  before: LookedAt | null;
  beforeText: string;
  /** Why they were refused, if they were. */
  result?: SubmissionResult;
}

interface CoachDeskProps extends Desk {
  moment: Moment;
  cards?: ReactNode;
  shown: string;
  isKept?: boolean;
}

/** The words and, at a good hour, what the coach makes of them; at any hour what could do harm. */
export function CoachDesk({ moment, isKept = false, ...props }: CoachDeskProps) {
  const { words, now, before, beforeText, result, cards, shown } = props;
  return (
    <div className="coach-desk" id={isKept ? undefined : coachDesk}>
      {moment !== "good" && now.feedback.kind === "safety" ? (
        <SafetyNotes text={now.text} feedback={now.feedback} />
      ) : null}
      {moment === "good" ? null : <LaterNotice moment={moment} />}
      <WordsForm
        words={words}
        moment={moment}
        result={result}
        cards={cards}
        shown={shown}
        isKept={isKept}
      />
      {moment === "good" ? <CoachPanel now={now} before={before} beforeText={beforeText} /> : null}
    </div>
  );
}
