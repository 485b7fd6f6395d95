import { useEffect, useRef } from "react";
import type { CrisisContacts } from "~/features/safety/crisis";
import { Notice } from "~/ui/notice";
import { RunningHead } from "~/ui/running-head";
import { ChooseLine } from "./choose-line";
import type { DialogueScript } from "./dialogue";
import { DoorPanel } from "./door-panel";
import { ScriptSoFar } from "./script-so-far";
import { TalkEnding } from "./talk-ending";
import { turnWords } from "./turn-words";
import { useTalk, type KnownAttempt } from "./use-talk";

interface DialogueStageProps {
  dialogueId: string;
  title: string;
  script: DialogueScript;
  attempt: KnownAttempt;
  /** A line was sent that could not be said. */
  isRefused: boolean;
  contacts: CrisisContacts;
}

/** A talk: the script so far, what waits for an answer, and how the loved one is taking it. */
export function DialogueStage(props: DialogueStageProps) {
  const { dialogueId, title, script, attempt, contacts } = props;
  const { events, standing, Form, isSending, isRefused } = useTalk(script, attempt);
  const now = useMoveTo(events.length);
  const { turn, ending } = standing;
  return (
    <>
      <RunningHead href="/dialogues" text={`Practice: ${title}`}>
        {ending ? "The end of this talk" : turnWords(turn, script.points.length)}
      </RunningHead>
      <div className="stage">
        <div className="stage__main">
          <h1 className="visually-hidden">
            {title}: a practice conversation with {script.them}
          </h1>
          <p className="scene">{script.scene}</p>
          {isRefused || props.isRefused ? <Refused /> : null}
          <ScriptSoFar script={script} standing={standing} now={now} contacts={contacts} />
          {ending ? (
            <TalkEnding
              {...{ dialogueId, script, standing, ending, contacts }}
              attemptId={attempt.id}
            />
          ) : (
            <ChooseLine
              {...{ dialogueId, script, standing, Form, isSending }}
              attempt={{ id: attempt.id, seed: attempt.seed, seq: events.length }}
            />
          )}
        </div>
        <DoorPanel script={script} standing={standing} />
      </div>
    </>
  );
}

function Refused() {
  return (
    <Notice kind="wait" title="That line was not on offer" role="alert" className="mt-4">
      Nothing was said, and nothing has changed. This is where the talk stands.
    </Notice>
  );
}

/** After each move the reader stands at what is new, so that it is read and the next key starts there. */
function useMoveTo(moves: number) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef(moves);
  useEffect(() => {
    if (seen.current === moves) return;
    seen.current = moves;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView();
  }, [moves]);
  return place;
}
