import type { CrisisContacts } from "~/features/safety/crisis";
import { dialoguePath, dialoguesPath, lessonPath, signUpPath } from "~/http/paths";
import { visitorTalkId } from "./visitor-talk-id";
import { Button, ButtonLink } from "~/ui/forms/button";
import { PageHead } from "~/ui/frame/page-head";
import { Go } from "~/ui/go";
import { DebriefMap } from "../debrief/debrief-map";
import { DebriefSteps } from "../debrief/debrief-steps";
import { LookingBack } from "../debrief/debrief-page";
import { AgainForm } from "../talk/again-form";
import { DangerCard } from "../talk/help-card";
import type { Debrief } from "../talk/look-back";

interface VisitorDebriefProps {
  debrief: Debrief;
  attemptId: string;
  contacts: CrisisContacts;
}

/** The debrief of a talk without an account. After an escalation it leaves out the lines. */
export function VisitorDebrief({ debrief, attemptId, contacts }: VisitorDebriefProps) {
  const { danger, endingTitle, endingText, journey, map, lesson } = debrief;
  const title = danger ? "This talk stopped for safety" : endingTitle;
  return (
    <>
      <PageHead title={title} lead={danger ? undefined : journey} className="debrief-head">
        {danger ? null : <p className="page-head__lead">{endingText}</p>}
      </PageHead>
      <div className="cols cols--main-side pb">
        <div>
          {danger ? (
            <DangerCard
              danger={danger}
              ending={{ title: endingTitle, text: endingText }}
              contacts={contacts}
            />
          ) : (
            <DebriefSteps
              {...{ debrief, attemptId }}
              dialogueId={visitorTalkId}
              savedLines={null}
            />
          )}
          <LookingBack debrief={debrief} />
          {danger ? null : <DebriefMap map={map} />}
        </div>
        <aside className="flow" aria-label="From here">
          <KeepIt />
          {danger ? null : (
            <AgainForm dialogueId={visitorTalkId}>
              <Button variant="quiet">Play it again from the start</Button>
            </AgainForm>
          )}
          <p>
            <Go href={lessonPath(lesson)}>The lesson this belongs to</Go>
          </p>
          <p>
            <Go href={dialoguesPath}>All conversations</Go>
          </p>
        </aside>
      </div>
    </>
  );
}

/** What becomes of the talk, and how to save it. */
function KeepIt() {
  return (
    <section className="sheet flow" aria-labelledby="keep-it">
      <h2 id="keep-it" className="title-s">
        Save this talk
      </h2>
      <p>
        It is only in this browser, until you close it. With a free account it is in your practice,
        and you can answer in your own words.
      </p>
      <ButtonLink href={signUpPath(dialoguePath(visitorTalkId))}>Open an account</ButtonLink>
    </section>
  );
}
