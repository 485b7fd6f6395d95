import { SenderNotice, type SenderProblem } from "~/features/membership/sender-notice";
import { notebookPath, safetyPath } from "~/http/paths";
import { CoveredPage } from "~/ui/frame/covered-page";
import { Notice } from "~/ui/notice";
import { AgreedSection } from "./agreed-section";
import { ApartSection } from "./apart-section";
import type { CirclePage } from "./load-circle.server";
import { LeaveForm, InvitationPanel } from "./circle-side";
import { JoinForm, StartForm, type JoinState } from "./join-form";
import { PeopleSection } from "./people-section";
import { SharesForm } from "./shares-form";
import "./circles.css";

export interface CircleSheetProps {
  /** Null for a member who is in no circle. */
  page: CirclePage | null;
  state: JoinState | null;
  today: string;
  /** Why what was sent could not be saved for its sender. */
  problem?: SenderProblem;
}

/** The family circle: who is in it, what each shows, and where two plans pull apart. */
export function CircleSheet({ page, state, today, problem }: CircleSheetProps) {
  return (
    <CoveredPage
      place={{ href: notebookPath, text: "Notebook" }}
      here="Circle"
      title="Your circle"
      lead={page ? leadOf(page.circle.others.length + 1) : leadWithoutCircle}
      note="The person you’re all worried about is never part of a circle, and isn’t named here."
    >
      {page ? (
        <InCircle page={page} state={state} today={today} />
      ) : (
        <NoCircle state={state} problem={problem} />
      )}
    </CoveredPage>
  );
}

const leadWithoutCircle =
  "A circle is for relatives who love the same person and want to pull the same way. Each of you has a notebook of your own, and sees only what the others choose to show.";

const numbers = ["", "", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"];

function leadOf(count: number) {
  if (count === 1)
    return "You’re the only one here so far. Give somebody the code, and it becomes a circle.";
  return `${numbers[count] ?? count} people who love the same person and want to pull the same way. Each of you has a notebook of your own. You see only what the others chose to show you.`;
}

function NoCircle({ state, problem }: Pick<CircleSheetProps, "state" | "problem">) {
  return (
    <>
      {problem ? <SenderNotice problem={problem} /> : null}
      <div className="cols cols--2">
        <StartForm state={state} />
        <JoinForm state={state} />
      </div>
    </>
  );
}

function InCircle({ page, state, today }: CircleSheetProps & { page: CirclePage }) {
  const { circle, shown, things, shares, apart, agreed, invitation, isPaused } = page;
  return (
    <div className="cols cols--main-side">
      <div className="stack stack--wide">
        {isPaused ? (
          <Notice kind="risk" title="Your safety check comes first">
            <p>
              While your check says to pause, this page tells you nothing of the others, and
              compares nothing. <a href={safetyPath}>Talk with an advocate first.</a> You can take
              back what you show, and you can leave.
            </p>
          </Notice>
        ) : null}
        {apart.map((pair) => (
          <ApartSection key={pair.pair} {...pair} />
        ))}
        <PeopleSection
          circle={circle}
          shown={shown}
          shareCount={shares.length}
          isPaused={isPaused}
        />
        {circle.others.length > 0 ? (
          <SharesForm others={circle.others} things={things} shares={shares} />
        ) : null}
        {agreed.length > 0 ? <AgreedSection agreed={agreed} /> : null}
      </div>
      <aside className="stack" aria-label="Join and leave">
        <InvitationPanel invitation={invitation} today={today} />
        {circle.others.length === 0 ? <JoinForm state={state} /> : null}
        <LeaveForm />
      </aside>
    </div>
  );
}
