import type { CrisisContacts } from "~/features/safety/crisis";
import { Button, ButtonLink } from "~/ui/button";
import { Go } from "~/ui/go";
import { AgainForm } from "./again-form";
import { dangerAt, type DialogueScript, type Ending } from "./dialogue";
import { DangerCard, HelpCard } from "./help-card";
import type { Standing } from "./replay-dialogue";

interface TalkEndingProps {
  dialogueId: string;
  attemptId: string;
  script: DialogueScript;
  standing: Standing;
  ending: Ending;
  contacts: CrisisContacts;
}

/** Where the talk came to. After an escalation it is about safety alone: nothing is replayed. */
export function TalkEnding(props: TalkEndingProps) {
  const { dialogueId, attemptId, script, standing, ending, contacts } = props;
  const words = script.endings[ending] ?? script.endings.calm;
  const debrief = `/dialogues/${dialogueId}/debrief/${attemptId}`;
  if (ending === "escalation") {
    const danger = dangerAt(script, standing.said.at(-1)!.turn);
    return (
      <section className="after-script mt-7" aria-labelledby="danger">
        <DangerCard danger={danger} ending={words} contacts={contacts} />
        <p className="mt-4">
          <Go href={debrief}>What to keep from it, when you are ready</Go>
        </p>
      </section>
    );
  }
  const isUnfinished = ending === "calm" && script.calmIsUnfinished;
  return (
    <section className="after-script mt-7 flow" aria-labelledby="ending">
      <h2 className="title-m" id="ending">
        {words.title}
      </h2>
      <p>{words.text}</p>
      {isUnfinished ? <HelpCard card="suicide" contacts={contacts} /> : null}
      <div className="row">
        <ButtonLink href={debrief}>See the path you took</ButtonLink>
        <AgainForm dialogueId={dialogueId}>
          <Button variant="quiet">Play it again from the start</Button>
        </AgainForm>
      </div>
    </section>
  );
}
