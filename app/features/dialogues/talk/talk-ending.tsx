import { debriefPath } from "~/http/paths";
import { Button, ButtonLink } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { AgainForm } from "./again-form";
import { dangerAfter, isUnfinished, type Ending } from "../script/dialogue";
import { DangerCard, HelpCard } from "./help-card";
import { StoppedTalk } from "./stopped-talk";
import type { TalkPosition } from "./replay-dialogue";
import type { Talk } from "./talk-data";

interface TalkEndingProps {
  talk: Talk;
  position: TalkPosition;
  ending: Ending;
  isSaved: boolean;
}

/** The ending of a talk. After an escalation it shows only help, and no way to play again. */
export function TalkEnding({ talk, position, ending, isSaved }: TalkEndingProps) {
  const { dialogueId, script, attempt, contacts } = talk;
  const words = position.endingWords!;
  const debrief = debriefPath(dialogueId, attempt.id);
  const last = position.said.at(-1)!;
  if (last.event.type === "say-own" && last.event.isRed) {
    return <StoppedTalk said={last} contacts={contacts} href={isSaved ? debrief : null} />;
  }
  if (ending === "escalation") {
    const danger = dangerAfter(script, last);
    return (
      <div className="after-script mt-7">
        <DangerCard danger={danger} ending={words} contacts={contacts} />
        {isSaved ? (
          <p className="mt-4">
            <Go href={debrief}>What to take from it, when you’re ready</Go>
          </p>
        ) : null}
      </div>
    );
  }
  return (
    <section className="after-script mt-7 flow" aria-labelledby="ending">
      <h2 className="title-m" id="ending">
        {words.title}
      </h2>
      <p>{words.text}</p>
      {isUnfinished(script, ending) ? <HelpCard card="suicide" contacts={contacts} /> : null}
      {isSaved ? (
        <div className="row">
          <ButtonLink href={debrief}>See the path you took</ButtonLink>
          <AgainForm dialogueId={dialogueId}>
            <Button variant="quiet">Play it again from the start</Button>
          </AgainForm>
        </div>
      ) : (
        <p className="muted">Saving this talk …</p>
      )}
    </section>
  );
}
