import { Icon } from "~/ui/pictures/icon";
import { TalkSteps, DoorChange, TalkStep } from "./talk-steps";
import { Coach } from "../script/printed-script";
import { StateTag } from "~/ui/tag";
import { MarkedLine } from "../talk/marked-line";
import { AgainForm } from "../talk/again-form";
import { savableLines, type Debrief, type DebriefStep } from "../talk/look-back";
import "../dialogues.css";
import { doorWords } from "../script/door";
import { movementWords } from "../script/door-words";
import { SaveLine, type SavedLine } from "./save-line";
import { quoted } from "../script/talk-words";

interface DebriefStepsProps {
  debrief: Debrief;
  dialogueId: string;
  attemptId: string;
  /** Null for a visitor, who cannot save lines. */
  savedLines: readonly SavedLine[] | null;
}

/** Each line of the talk, with the door after it and the coach's note. */
export function DebriefSteps({ debrief, dialogueId, attemptId, savedLines }: DebriefStepsProps) {
  const { steps, start, them, keep } = debrief;
  const worthKeeping = savableLines(debrief);
  return (
    <section aria-labelledby="path">
      <h2 id="path" className="title-m">
        The path you took
      </h2>
      <TalkSteps>
        {steps.map((step, index) => (
          <TalkStep
            key={index}
            open={step.door}
            move={
              <>
                {index === 0 ? (
                  <span>
                    {them} started <strong>{doorWords[start.door]}</strong>
                  </span>
                ) : null}
                <DoorChange way={step.movement}>{wordsFor(step, steps[index - 1])}</DoorChange>
                {step.isTakenBack ? <StateTag>Taken back</StateTag> : null}
              </>
            }
            said={<Quote stage={step.lineStage} line={step.line} marks={step.marks} />}
            reply={step.reply ? <Quote stage={step.replyStage} line={step.reply} /> : null}
          >
            <Note step={step} isToKeep={keep?.line === step.line} />
            <div className="row">
              {canPlayFrom(step) ? (
                <AgainForm dialogueId={dialogueId} from={{ attemptId, turn: step.turn }}>
                  <button type="submit" className="go talk__go">
                    {step.movement === "closed" ? "Try this line again" : "Play on from here"}{" "}
                    <Icon name="arrow" />
                  </button>
                </AgainForm>
              ) : null}
              {savedLines && worthKeeping.includes(step.line) && keep?.line !== step.line ? (
                <SaveLine line={step.line} savedLines={savedLines} />
              ) : null}
            </div>
          </TalkStep>
        ))}
      </TalkSteps>
    </section>
  );
}

/** From the first line on, only if it closed the door: the side column begins a whole new talk. */
function canPlayFrom({ movement, isTakenBack, turn }: DebriefStep) {
  return !isTakenBack && (movement === "closed" || turn > 0);
}

function wordsFor({ movement }: DebriefStep, before: DebriefStep | undefined) {
  const isAgain = movement === "opened" && before?.movement === "closed";
  return isAgain ? "Opened again" : movementWords[movement];
}

interface QuoteProps {
  stage: string | null;
  line: string;
  marks?: DebriefStep["marks"];
}

function Quote({ stage, line, marks }: QuoteProps) {
  return (
    <>
      {stage ? `(${stage}) ` : null}
      {marks ? (
        <>
          “<MarkedLine line={line} marks={marks} />”
        </>
      ) : (
        quoted(line)
      )}
    </>
  );
}

function Note({ step, isToKeep }: { step: DebriefStep; isToKeep: boolean }) {
  if (step.coach === "") return null;
  if (step.movement === "closed") return <Coach kind="mend">{step.coach}</Coach>;
  return <Coach title={isToKeep ? "The line to remember" : undefined}>{step.coach}</Coach>;
}
