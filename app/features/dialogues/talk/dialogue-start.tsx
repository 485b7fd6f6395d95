import { debriefPath, dialoguePath, dialoguesPath, togetherPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { Notice } from "~/ui/notice";
import { Openness } from "../script/openness";
import { PageHead, RunningHead } from "~/ui/frame/page-head";
import type { FinishedAttempt } from "./attempt-history.server";
import { ConfidenceFields } from "../confidence/confidence-fields";
import type { Theme } from "../script/dialogue-script.server";
import "../dialogues.css";
import { doorWords, type Door } from "../script/door";
import { endingWords } from "../script/talk-words";

interface DialogueStartProps {
  dialogueId: string;
  title: string;
  scene: string;
  goal: string;
  /** The part that the member plays, or null if they are themselves. */
  you: string | null;
  them: string;
  theme: Theme;
  /** How open the door is at the start. */
  door: Door;
  /** Another person can play the loved one from a card. */
  isForTwo: boolean;
  /** The script has changed since the member's open talk began. */
  hasChanged: boolean;
  last: FinishedAttempt | null;
}

/** The page before a talk: the scene, its goal, and a button to begin. */
export function DialogueStart(props: DialogueStartProps) {
  const { dialogueId, title, scene, goal, you, them, theme, door, isForTwo } = props;
  const { hasChanged, last } = props;
  return (
    <>
      <RunningHead href={dialoguesPath} text="Practice">
        Before you begin
      </RunningHead>
      <PageHead title={title} lead={scene} />
      <div className="cols cols--main-side pb">
        <div className="flow talk-start">
          {hasChanged ? (
            <Notice title="This conversation has been rewritten">
              You were in the middle of an earlier version, so it begins again from the start. What
              you finished before is kept as it was.
            </Notice>
          ) : null}
          {you ? (
            <p>
              <strong>You play:</strong> {you}
            </p>
          ) : null}
          <p>
            <strong>What it is for:</strong> {goal}
          </p>
          <p>
            {them} speaks, and you choose one of three lines or say it in your own words. A door
            shows how {them} is taking it. There is no score, nobody else sees it, and you can stop
            at any time: it keeps your place.
          </p>
          <form method="post" action={dialoguePath(dialogueId)} className="flow flow--form">
            <input type="hidden" name="move" value="start" />
            <ConfidenceFields theme={theme} moment="before" />
            <Button>Begin</Button>
          </form>
          {isForTwo ? (
            <p>
              <Go href={togetherPath(dialogueId)}>Rehearse it with somebody, on this phone</Go>
            </p>
          ) : null}
          {last ? (
            <p>
              <Go href={debriefPath(dialogueId, last.id)}>
                Last time it {endingWords[last.ending]}
              </Go>
            </p>
          ) : null}
        </div>
        <aside className="talk-start__door" aria-label={`How ${them} is`}>
          <Openness open={door} who={`${them}’s door is`} state={doorWords[door]}>
            This is where it stands as you begin.
          </Openness>
        </aside>
      </div>
    </>
  );
}
