import { Fragment, type Ref } from "react";
import type { CrisisContacts } from "~/features/safety/crisis";
import { Coach, Script, ScriptLine } from "../script/printed-script";
import { isUnfinished, type DialogueScript } from "../script/dialogue";
import { replyStageOf, type Cue as Heard, type Said } from "../script/place";
import "../dialogues.css";
import { movementOf } from "../script/door";
import { HelpCard } from "./help-card";
import { MarkedLine } from "./marked-line";
import { quoted } from "../script/talk-words";
import type { TalkPosition } from "./replay-dialogue";

interface ScriptSoFarProps {
  script: DialogueScript;
  position: TalkPosition;
  now?: Ref<HTMLDivElement>;
  contacts: CrisisContacts;
}

/** The talk in the layout of a play. The lines after the last move are in one live region. */
export function ScriptSoFar({ script, position, now, contacts }: ScriptSoFarProps) {
  const { said, cue, ending } = position;
  const last = said.at(-1);
  const earlier = said.slice(0, -1);
  const isStopped = ending === "escalation";
  // These endings show a card of their own.
  const card = isStopped || isUnfinished(script, ending) ? null : last?.choice?.card;
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
          <Answer script={script} answered={last} isLast={ending !== null} />
        ) : null}
        {last && isStopped && last.words.reply ? (
          <Reply script={script} answered={last} isNow />
        ) : null}
        {last && isStopped && !last.words.reply ? (
          <ScriptLine who="You" isNow stage={null} say={<YourWords said={last} />} />
        ) : null}
        {card ? (
          <div className="after-script">
            <HelpCard card={card} contacts={contacts} />
          </div>
        ) : null}
        {cue ? <Cue script={script} cue={cue} isNow /> : null}
      </div>
    </Script>
  );
}

/** Everything before the member's last line. */
function Before({ script, said, next }: BeforeProps) {
  return (
    <>
      {said.map((line, index) => (
        <Fragment key={index}>
          <Cue script={script} cue={line.cue} />
          <Answer script={script} answered={line} />
        </Fragment>
      ))}
      {next ? <Cue script={script} cue={next.cue} /> : null}
    </>
  );
}

interface BeforeProps {
  script: DialogueScript;
  said: readonly Said[];
  next: Said | undefined;
}

interface CueProps {
  script: DialogueScript;
  cue: Heard;
  isNow?: boolean;
}

function Cue({ script, cue: { cue, stage }, isNow }: CueProps) {
  const say = isNow ? quoted(cue) : cue;
  return <ScriptLine who={script.them} isTheirs isNow={isNow} stage={stage} say={say} />;
}

interface AnswerProps {
  script: DialogueScript;
  answered: Said;
  isLast?: boolean;
}

function Answer({ script, answered, isLast }: AnswerProps) {
  const { kind, words, before, after, isTakenBack } = answered;
  const { lineStage } = words;
  const coach = answered.kind === "none" ? notRead : words.coach;
  const isMend = kind === "harmful" || movementOf(before, after) === "closed";
  return (
    <>
      <ScriptLine who="You" stage={lineStage} say={<YourWords said={answered} />}>
        {coach ? <Coach kind={isMend ? "mend" : "coach"}>{coach}</Coach> : null}
      </ScriptLine>
      <Reply script={script} answered={answered} isNow={isLast && words.after.length === 0} />
      {words.after.map((next, index) => (
        <ScriptLine
          key={index}
          who={next.who === "you" ? "You" : script.them}
          isTheirs={next.who === "them"}
          isNow={isLast && index === words.after.length - 1}
          say={next.line}
        />
      ))}
      {isTakenBack ? (
        <p className="talk__taken-back">You take that line back. {script.them} begins again.</p>
      ) : null}
    </>
  );
}

const notRead =
  "We could not read that line. It cost you nothing. Say it another way, in a few plain words of English, or choose a line.";

/** The member's line. In their own words, those that decided are marked. */
function YourWords({ said: { own, words } }: { said: Said }) {
  return own ? <MarkedLine line={words.line} marks={own.marks} /> : words.line;
}

interface ReplyProps {
  script: DialogueScript;
  answered: Said;
  isNow?: boolean;
}

function Reply({ script, answered, isNow }: ReplyProps) {
  const { reply } = answered.words;
  const say = isNow ? quoted(reply) : reply;
  const stage = replyStageOf(answered);
  return <ScriptLine who={script.them} isTheirs isNow={isNow} stage={stage} say={say} />;
}
