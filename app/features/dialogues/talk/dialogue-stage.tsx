import type { FormEvent, Ref } from "react";
import { dialoguesPath } from "~/http/paths";
import { Listen } from "~/ui/listen";
import { Notice } from "~/ui/notice";
import { RunningHead } from "~/ui/frame/page-head";
import { ChooseLine } from "./choose-line";
import { HelpCard } from "./help-card";
import { DoorPanel } from "./door-panel";
import { canSayOwn, OwnLineForm, type OwnLineState } from "./own-line-form";
import { OwnWords } from "./own-words";
import type { TalkPosition } from "./replay-dialogue";
import { ScriptSoFar } from "./script-so-far";
import type { Talk } from "./talk-data";
import { TalkEnding } from "./talk-ending";
import { linesFrom } from "../script/point-order";
import { turnWords } from "../script/talk-words";

/** "refused": the line was not one of the three, or an own line was empty or too long. "unsent": the server did not get it. */
export type Problem = "refused" | "unsent";

interface DialogueStageProps {
  talk: Talk;
  position: TalkPosition;
  /** Whether the server has every move. Without the last one there is no debrief to link to. */
  isSaved?: boolean;
  /** The number of events so far. A move sends it, so the server can detect a second tab. */
  seq: number;
  problem: Problem | null;
  now?: Ref<HTMLDivElement>;
  /** Missing on the server, where the browser submits the forms itself. */
  onMove?: (submit: FormEvent<HTMLFormElement>) => void;
  ownLine: OwnLineState;
}

/** A talk: the script so far, the choices or the ending, and the door. */
export function DialogueStage(props: DialogueStageProps) {
  const { talk, position, isSaved = true, seq, problem, now, onMove, ownLine } = props;
  const { title, script, contacts } = talk;
  const { turn, point, ending } = position;
  // Whom to call comes before what is wrong with the line.
  const cardFirst = problem === "refused" ? ownLine.card : null;
  // After an escalation there is nothing left to say.
  const words = ending === "escalation" ? null : talk.ownWords;
  return (
    <>
      <RunningHead href={dialoguesPath} text={`Practice: ${title}`}>
        {ending
          ? "The end of this talk"
          : turnWords(turn, turn + (point ? linesFrom(script, point.id) : 0))}
      </RunningHead>
      <div className="stage">
        <div className="stage__main">
          <h1 className="visually-hidden">
            {title}: a practice conversation with {script.them}
          </h1>
          {ending === "escalation" ? null : <p className="scene">{script.scene}</p>}
          <ScriptSoFar script={script} position={position} now={now} contacts={contacts} />
          <div className="after-script">
            <Listen label={`Listen to ${script.them}`} to="#now .script__line--them .script__say" />
          </div>
          {cardFirst ? (
            <div className="after-script mt-6">
              <HelpCard card={cardFirst} contacts={contacts} />
            </div>
          ) : null}
          {problem ? <ProblemNotice problem={problem} /> : null}
          {ending ? (
            <TalkEnding talk={talk} position={position} ending={ending} isSaved={isSaved} />
          ) : (
            <>
              <ChooseLine talk={talk} position={position} seq={seq} onMove={onMove} />
              {canSayOwn(position) ? (
                <OwnLineForm
                  talk={talk}
                  position={position}
                  seq={seq}
                  onMove={onMove}
                  {...ownLine}
                  card={cardFirst ? null : ownLine.card}
                />
              ) : null}
            </>
          )}
          {words ? <OwnWords words={words} place="main" /> : null}
        </div>
        <DoorPanel script={script} position={position} contacts={contacts}>
          {words ? <OwnWords words={words} place="side" /> : null}
        </DoorPanel>
      </div>
    </>
  );
}

function ProblemNotice({ problem }: { problem: Problem }) {
  const { title, text } = problems[problem];
  return (
    <Notice kind="wait" title={title} role="alert" className="after-script mt-6">
      {text}
    </Notice>
  );
}

const problems: Record<Problem, { title: string; text: string }> = {
  refused: {
    title: "That line could not be said",
    text: "Nothing has changed. Choose a line, or write one of your own with up to 300 characters.",
  },
  unsent: {
    title: "Your line did not reach us",
    text: "The connection may be gone for a moment. Say it again. Your place is saved.",
  },
};
