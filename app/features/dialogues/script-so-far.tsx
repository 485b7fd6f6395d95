import type { RefObject } from "react";
import type { CrisisContacts } from "~/features/safety/crisis";
import { Coach, Script, ScriptLine } from "~/ui/script";
import type { DialogueScript } from "./dialogue";
import type { Said } from "./dialogue.machine";
import styles from "./dialogues.module.css";
import { movementOf } from "./door";
import { HelpCard } from "./help-card";
import { lineOf, pointWords } from "./point-words";
import type { Standing } from "./replay-dialogue";

interface ScriptSoFarProps {
  script: DialogueScript;
  standing: Standing;
  now: RefObject<HTMLDivElement>;
  contacts: CrisisContacts;
}

/** The talk set like a play. What the last move brought stands together, and is read out as it comes. */
export function ScriptSoFar({ script, standing, now, contacts }: ScriptSoFarProps) {
  const { said, turn, ending } = standing;
  const last = said.at(-1);
  const earlier = said.slice(0, -1);
  return (
    <Script label="The conversation so far">
      {earlier.map((_, index) => (
        <Exchange key={index} script={script} said={said.slice(0, index + 1)} />
      ))}
      {last ? <Cue script={script} turn={last.turn} said={earlier} /> : null}
      <div
        id="now"
        ref={now}
        tabIndex={-1}
        aria-live="polite"
        aria-atomic="true"
        className={`script ${styles.now}`}
      >
        {last ? <Answer script={script} said={said} isLast={ending !== null} /> : null}
        {last?.choice.card ? <HelpCard card={last.choice.card} contacts={contacts} /> : null}
        {ending ? null : <Cue script={script} turn={turn} said={said} isNow />}
      </div>
    </Script>
  );
}

/** What they said at a turn, and how the last of these lines answered it. */
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
  return <ScriptLine who={script.them} isTheirs isNow={isNow} stage={stage} say={cue} />;
}

interface AnswerProps {
  script: DialogueScript;
  /** Up to and with the line that is shown. */
  said: Said[];
  isLast?: boolean;
}

function Answer({ script, said, isLast }: AnswerProps) {
  const { turn, choice, before, after, isTakenBack } = said.at(-1)!;
  const isMend = choice.kind === "harmful" || movementOf(before, after) === "closed";
  return (
    <>
      <ScriptLine who="You" stage={choice.lineStage} say={lineOf(choice, turn, said)}>
        <Coach kind={isMend ? "mend" : "coach"}>{choice.coach}</Coach>
      </ScriptLine>
      <ScriptLine
        who={script.them}
        isTheirs
        isNow={isLast && choice.after.length === 0}
        stage={choice.replyStage}
        say={choice.reply}
      />
      {choice.after.map(({ who, line }, index) => (
        <ScriptLine
          key={index}
          who={who === "you" ? "You" : script.them}
          isTheirs={who === "them"}
          isNow={isLast && index === choice.after.length - 1}
          say={line}
        />
      ))}
      {isTakenBack ? (
        <p className={styles.takenBack}>You take that line back. {script.them} begins again.</p>
      ) : null}
    </>
  );
}
