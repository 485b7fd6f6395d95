import type { Ref } from "react";
import type { CrisisContacts } from "~/features/safety/crisis";
import { Coach, Script, ScriptLine } from "../script/printed-script";
import { isUnfinished, type DialogueScript } from "../script/dialogue";
import type { Said } from "./dialogue.machine";
import "../dialogues.css";
import { movementOf } from "../script/door";
import { HelpCard } from "./help-card";
import { lineOf, pointWords, quoted, replyStageOf } from "./point-words";
import type { TalkPosition } from "./replay-dialogue";

interface ScriptSoFarProps {
  script: DialogueScript;
  position: TalkPosition;
  now?: Ref<HTMLDivElement>;
  contacts: CrisisContacts;
}

/** The talk in the layout of a play. The lines after the last move are in one live region. */
export function ScriptSoFar({ script, position, now, contacts }: ScriptSoFarProps) {
  const { said, turn, ending } = position;
  const last = said.at(-1);
  const earlier = said.slice(0, -1);
  const isStopped = ending === "escalation";
  // These endings show a card of their own.
  const card = isStopped || isUnfinished(script, ending) ? null : last?.choice.card;
  return (
    <Script label="The conversation so far">
      {isStopped ? null : <Before script={script} said={earlier} next={last} />}
      <div
        id="now"
        ref={now}
        tabIndex={-1}
        aria-live="polite"
        aria-atomic="true"
        className="script talk__now"
      >
        {last && !isStopped ? (
          <Answer script={script} said={said} isLast={ending !== null} />
        ) : null}
        {last && isStopped ? <Reply script={script} answered={last} isNow /> : null}
        {card ? (
          <div className="after-script">
            <HelpCard card={card} contacts={contacts} />
          </div>
        ) : null}
        {ending ? null : <Cue script={script} turn={turn} said={said} isNow />}
      </div>
    </Script>
  );
}

interface BeforeProps {
  script: DialogueScript;
  said: Said[];
  next: Said | undefined;
}

/** Everything before the member's last line. */
function Before({ script, said, next }: BeforeProps) {
  return (
    <>
      {said.map((_, index) => (
        <Exchange key={index} script={script} said={said.slice(0, index + 1)} />
      ))}
      {next ? <Cue script={script} turn={next.turn} said={said} /> : null}
    </>
  );
}

/** The cue of a turn, the member's line and the reply. */
function Exchange({ script, said }: { script: DialogueScript; said: Said[] }) {
  const turn = said.at(-1)!.turn;
  return (
    <>
      <Cue script={script} turn={turn} said={said.slice(0, -1)} />
      <Answer script={script} said={said} />
    </>
  );
}

interface CueProps {
  script: DialogueScript;
  turn: number;
  said: Said[];
  isNow?: boolean;
}

function Cue({ script, turn, said, isNow }: CueProps) {
  const { cue, stage } = pointWords(script, turn, said);
  const say = isNow ? quoted(cue) : cue;
  return <ScriptLine who={script.them} isTheirs isNow={isNow} stage={stage} say={say} />;
}

interface AnswerProps {
  script: DialogueScript;
  /** All lines up to the one that is shown, which is the last. */
  said: Said[];
  isLast?: boolean;
}

function Answer({ script, said, isLast }: AnswerProps) {
  const answered = said.at(-1)!;
  const { turn, choice, before, after, isTakenBack } = answered;
  const isMend = choice.kind === "harmful" || movementOf(before, after) === "closed";
  return (
    <>
      <ScriptLine who="You" stage={choice.lineStage} say={lineOf(choice, turn, said)}>
        <Coach kind={isMend ? "mend" : "coach"}>{choice.coach}</Coach>
      </ScriptLine>
      <Reply script={script} answered={answered} isNow={isLast && choice.after.length === 0} />
      {choice.after.map((next, index) => (
        <ScriptLine
          key={index}
          who={next.who === "you" ? "You" : script.them}
          isTheirs={next.who === "them"}
          isNow={isLast && index === choice.after.length - 1}
          say={lineOf(next, turn, said)}
        />
      ))}
      {isTakenBack ? (
        <p className="talk__taken-back">You take that line back. {script.them} begins again.</p>
      ) : null}
    </>
  );
}

interface ReplyProps {
  script: DialogueScript;
  answered: Said;
  isNow?: boolean;
}

function Reply({ script, answered, isNow }: ReplyProps) {
  const { reply } = answered.choice;
  const say = isNow ? quoted(reply) : reply;
  const stage = replyStageOf(answered);
  return <ScriptLine who={script.them} isTheirs isNow={isNow} stage={stage} say={say} />;
}
