import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { ClosedReason } from "~/features/membership/access";
import { AccessGate } from "~/features/membership/access-gate";
import { DraftView, type Draft } from "../draft/draft-view";
import type { Moment } from "../draft/moment-notice";
import { MomentForm } from "../draft/moment-form";
import type { Rehearsals } from "./rehearse";
import { EraseForm, StatementSide } from "./statement-side";
import { StatementVersions, type Version } from "./statement-versions";
import type { CoachedText } from "~/features/coach/feedback";
import { statementsPath } from "~/http/paths";
import { savedSheetId } from "../statement";
import { PageHead, RunningHead } from "~/ui/frame/page-head";
import { StatementHead } from "../statement-head";

interface StatementSheetProps {
  id: string;
  title: string;
  draft: Draft;
  moment: Moment;
  hour?: SubmissionResult;
  cards?: ReactNode;
  shown: string;
  notes: ReactNode;
  /** Whether the coach reads the saved words by newer lists than when they were saved. */
  isReadAnew: boolean;
  versions: Version[];
  compared: { seq: number; before: CoachedText; now: CoachedText } | null;
  rehearsals: Rehearsals | null;
  hasCard: boolean;
  /** The practice conversation the words are from. */
  origin: { title: string; href: string } | null;
  /** The lesson the member came from. */
  lesson: { id: string; title: string } | null;
}

/** The page of a saved statement. */
export function StatementSheet(props: StatementSheetProps) {
  const { id, title, draft, moment, hour, notes, versions, compared, origin } = props;
  // A safety note comes first, without a question about the hour.
  const isHarmful = draft.now.feedback.kind === "safety";
  return (
    <div className="wrap pb" id={savedSheetId}>
      <StatementHead lesson={props.lesson} hasWords />
      <div className="cover-area" data-cover-area="">
        <PageHead title={title}>
          {origin ? (
            <p>
              From a conversation you practiced: <a href={origin.href}>{origin.title}</a>
            </p>
          ) : null}
        </PageHead>
        <div className="cols cols--main-side">
          <div className="flow flow--loose">
            {moment === "good" || isHarmful ? null : (
              <section className="sheet sheet--flat" aria-labelledby="hour">
                <h2 className="title-s" id="hour">
                  {moment === "unasked" ? "When would you say it?" : "Is there a better time?"}
                </h2>
                <MomentForm result={hour} />
              </section>
            )}
            <DraftView {...draft} moment={moment} shown={props.shown} cards={props.cards} isSaved />
            {props.isReadAnew ? (
              <p className="muted">
                The coach has changed since you saved these words. You see how it reads them today.
              </p>
            ) : null}
            {notes}
            <StatementVersions id={id} versions={versions} compared={compared} />
          </div>
          <StatementSide id={id} hasCard={props.hasCard} rehearsals={props.rehearsals} />
        </div>
      </div>
    </div>
  );
}

interface ClosedStatementProps {
  closed: ClosedReason;
  title: string;
  body: string;
}

/** A statement without the coach. Members can always read and erase their words. */
export function ClosedStatement({ closed, title, body }: ClosedStatementProps) {
  return (
    <div className="wrap wrap--text pb">
      <RunningHead href={statementsPath} text="Your words" />
      <PageHead title={title} />
      <div className="flow flow--loose">
        <p className="marked-words">{body}</p>
        <p>What you wrote stays yours. You can read it, and erase it.</p>
        <AccessGate reason={closed} />
        <EraseForm />
      </div>
    </div>
  );
}
