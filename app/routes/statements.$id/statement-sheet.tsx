import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { ClosedReason } from "~/features/membership/access";
import { CoachDesk, type Desk } from "~/features/statements/coach-desk";
import type { Moment } from "~/features/statements/later-notice";
import { MomentForm } from "~/features/statements/moment-form";
import { EraseForm, StatementSide, type Rehearsal } from "~/features/statements/statement-side";
import { StatementVersions, type Version } from "~/features/statements/statement-versions";
import type { LookedAt } from "~/features/statements/coach";
import { keptSheet } from "~/features/statements/words-form";
import { ButtonLink } from "~/ui/button";
import { Gate } from "~/ui/gate";
import { Go } from "~/ui/go";
import { PageHead } from "~/ui/page-head";
import { RunningHead } from "~/ui/running-head";

interface StatementSheetProps {
  id: string;
  title: string;
  desk: Desk;
  moment: Moment;
  hour?: SubmissionResult;
  cards?: ReactNode;
  shown: string;
  notes: ReactNode;
  versions: Version[];
  compared: { seq: number; before: LookedAt; now: LookedAt } | null;
  rehearsals: Rehearsal[];
  hasCard: boolean;
}

/** A statement that is kept: to change, to compare, to carry, to rehearse, to erase. */
export function StatementSheet(props: StatementSheetProps) {
  const { id, title, desk, moment, hour, notes, versions, compared } = props;
  return (
    <div className="wrap pb" id={keptSheet}>
      <RunningHead href="/statements" text="Your words" />
      <PageHead title={title} />
      <div className="cols cols--main-side">
        <div className="flow flow--loose">
          {moment === "good" ? null : (
            <section className="sheet sheet--flat" aria-labelledby="hour">
              <h2 className="title-s" id="hour">
                Is there a better hour in sight?
              </h2>
              <MomentForm result={hour} />
            </section>
          )}
          <CoachDesk {...desk} moment={moment} shown={props.shown} cards={props.cards} isKept />
          {notes}
          <StatementVersions id={id} versions={versions} compared={compared} />
        </div>
        <StatementSide id={id} hasCard={props.hasCard} rehearsals={props.rehearsals} />
      </div>
    </div>
  );
}

interface ClosedStatementProps {
  closed: ClosedReason;
  title: string;
  body: string;
}

/** The member's own words stay theirs to read and to erase, whatever is closed to them. */
export function ClosedStatement({ closed, title, body }: ClosedStatementProps) {
  return (
    <div className="wrap wrap--text pb flow flow--loose">
      <RunningHead href="/statements" text="Your words" />
      <PageHead title={title} />
      <p className="marked-words">{body}</p>
      {closed === "safety-pause" ? (
        <Gate
          title="This stays closed while home isn’t safe"
          text="From what you told us, saying it now could put you at risk. That is no fault of yours. An advocate can plan with you, free and in confidence."
        >
          <ButtonLink size="small" href="/safety">
            Talk to someone about safety
          </ButtonLink>
        </Gate>
      ) : (
        <Gate
          title="Looking at words is part of the membership"
          text="What you wrote stays yours. You can read it, and erase it."
        >
          <ButtonLink size="small" href="/membership">
            See membership
          </ButtonLink>
          <Go href="/lessons">All lessons</Go>
        </Gate>
      )}
      <EraseForm />
    </div>
  );
}
