import type { CrisisContacts } from "~/features/safety/crisis";
import {
  debriefPath,
  dialoguesPath,
  lessonPath,
  newQuestionPath,
  safetyPlanPath,
} from "~/http/paths";
import { PageHead } from "~/ui/frame/page-head";
import { Coach } from "../script/printed-script";
import { Go } from "~/ui/go";
import type { Debrief } from "../talk/look-back";
import type { Answers } from "../confidence/confidence";
import { DebriefConfidence } from "./debrief-confidence";
import { DebriefMap } from "./debrief-map";
import { DebriefSteps } from "./debrief-steps";
import { DebriefSide } from "./debrief-side";
import "../dialogues.css";
import { DangerCard, HelpCard } from "../talk/help-card";
import type { OtherTalk } from "./other-talks";
import type { SavedLine } from "./save-line";
import type { InvitationState } from "./to-invitation";
import type { Danger } from "../script/dialogue";
import type { Theme } from "../script/dialogue-script.server";

interface DebriefPageProps {
  debrief: Debrief;
  dialogueId: string;
  attemptId: string;
  theme: Theme;
  answers: Answers;
  /** The lines of this talk that the member saved. */
  savedLines: readonly SavedLine[];
  invitation: InvitationState;
  others: readonly OtherTalk[];
  contacts: CrisisContacts;
}

/** The debrief of a talk. After an escalation it leaves out the lines and shows help. */
export function DebriefPage(props: DebriefPageProps) {
  const { debrief, dialogueId, attemptId, theme, answers, savedLines, contacts } = props;
  const { invitation, others } = props;
  if (debrief.danger) {
    return <AfterDanger {...{ debrief, attemptId, contacts }} danger={debrief.danger} />;
  }
  const { endingTitle, endingText, journey, isUnfinished, map } = debrief;
  return (
    <>
      <PageHead title={endingTitle} lead={journey} className="debrief-head">
        <p className="page-head__lead">{endingText}</p>
      </PageHead>
      {isUnfinished ? (
        <div className="talk-help">
          <HelpCard card="suicide" contacts={contacts} />
        </div>
      ) : null}
      <div className="cols cols--main-side pb">
        <div>
          <DebriefSteps {...{ debrief, dialogueId, attemptId, savedLines }} />
          <LookingBack debrief={debrief} />
          <DebriefMap map={map} />
        </div>
        <DebriefSide {...{ debrief, dialogueId, attemptId, savedLines, invitation, others }}>
          <DebriefConfidence
            action={debriefPath(dialogueId, attemptId)}
            theme={theme}
            answers={answers}
          />
        </DebriefSide>
      </div>
    </>
  );
}

interface AfterDangerProps {
  debrief: Debrief;
  attemptId: string;
  danger: Danger;
  contacts: CrisisContacts;
}

function AfterDanger({ debrief, attemptId, danger, contacts }: AfterDangerProps) {
  const { endingTitle: title, endingText: text, steps, lesson } = debrief;
  return (
    <>
      <PageHead
        title={danger === "kindly" ? "This talk stopped here" : "This talk stopped for safety"}
        lead="Stopping is a skill too. When it gets this far, no better sentence is needed."
      />
      <div className="cols cols--main-side pb">
        <div className="flow flow--form">
          <DangerCard danger={danger} ending={{ title, text }} contacts={contacts} />
          <div>
            <Coach kind="mend" title="One note to take with you">
              {steps.at(-1)?.coach}
            </Coach>
          </div>
          <LookingBack debrief={debrief} />
        </div>
        <aside aria-labelledby="from-here">
          <div className="sheet sheet--flat flow">
            <h2 id="from-here" className="title-s">
              From here
            </h2>
            {danger === "kindly" ? null : (
              <p>
                <Go href={safetyPlanPath}>Write a safety plan</Go>
              </p>
            )}
            <p>
              <Go href={newQuestionPath({ attempt: attemptId })}>Ask an expert about this talk</Go>
            </p>
            <p>
              <Go href={lessonPath(lesson)}>The lesson this belongs to</Go>
            </p>
            <p>
              <Go href={dialoguesPath}>Back to practice, another day</Go>
            </p>
          </div>
        </aside>
      </div>
    </>
  );
}

export function LookingBack({ debrief: { notes, prose } }: { debrief: Debrief }) {
  return (
    <section aria-labelledby="looking-back" className="mt-7">
      <h2 id="looking-back" className="title-m">
        Looking back
      </h2>
      {notes.map((note) => (
        <p key={note} className="mt-4">
          {note}
        </p>
      ))}
      {/* Our own authors’ text, compiled by us. */}
      <div className="prose mt-4" dangerouslySetInnerHTML={{ __html: prose }} />
    </section>
  );
}
