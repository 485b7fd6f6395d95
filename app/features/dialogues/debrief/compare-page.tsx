import { debriefPath } from "~/http/paths";
import { longDate } from "~/time";
import { Go } from "~/ui/go";
import { PageHead } from "~/ui/frame/page-head";
import { DoorPicture } from "~/ui/pictures/door";
import type { Debrief, DebriefStep } from "../talk/look-back";
import { doorWords } from "../script/door";
import { movementWords } from "../script/door-words";
import { elementWords, listWords } from "../script/element-words";
import { numberWord, quoted } from "../script/talk-words";
import { compareTalks, type ComparedTurn } from "./compare-talks";
import { DoorChange } from "./talk-steps";
import "./compare.css";

/** A finished talk with the day on which it ended, as an ISO date. */
export interface ComparedTalk {
  id: string;
  endedOn: string;
  debrief: Debrief;
}

interface ComparePageProps {
  dialogueId: string;
  /** The earlier talk stands first. */
  talks: [ComparedTalk, ComparedTalk];
}

const names = ["Earlier", "Later"] as const;

/** Two talks of one dialogue side by side, line by line. On a narrow screen each pair is stacked. */
export function ComparePage({ dialogueId, talks }: ComparePageProps) {
  const [earlier, later] = talks;
  const { turns, only } = compareTalks(earlier.debrief, later.debrief);
  const { pronoun } = later.debrief;
  return (
    <>
      <PageHead title="Two talks, side by side" lead={leadOf(turns)} />
      <div className="pb">
        <ol className="compare">
          {turns.map(({ lines, place }, turn) => (
            <li key={turn} className="compare__turn">
              <h2 className="compare__head small">
                Line {turn + 1}
                {place === "parts" ? ": the talks part here" : null}
              </h2>
              {place === "same" ? (
                <div className="compare__both">
                  <Line step={lines[0]!} name="Both times" />
                </div>
              ) : (
                lines.map((step, side) =>
                  step ? (
                    <Line key={side} step={step} name={names[side]!} />
                  ) : (
                    <p key={side} className="muted compare__none">
                      {names[side]}: the talk was over.
                    </p>
                  ),
                )
              )}
            </li>
          ))}
        </ol>
        <div className="compare__ends mt-6">
          {talks.map(({ id, endedOn, debrief }, side) => (
            <section key={id} className="sheet sheet--flat flow" aria-labelledby={`talk-${side}`}>
              <h2 id={`talk-${side}`} className="title-s">
                {names[side]}: {debrief.endingTitle}
              </h2>
              <p className="small muted">
                <time dateTime={endedOn}>{longDate(endedOn)}</time>
              </p>
              <p>{debrief.journey}</p>
              {only[side]!.length > 0 ? (
                <p>
                  Only this talk had{" "}
                  {listWords(only[side]!.map((one) => elementWords(one, pronoun).name))}.
                </p>
              ) : null}
              <p>
                <Go href={debriefPath(dialogueId, id)}>The whole debrief of this talk</Go>
              </p>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

function leadOf(turns: readonly ComparedTurn[]) {
  const shared = turns.filter(({ place }) => place === "same").length;
  if (shared === turns.length) return "You said the same lines both times.";
  if (shared === 0) return "The two talks differ from the first line on.";
  return `The first ${shared === 1 ? "line is" : `${numberWord(shared)} lines are`} the same. Then you said something else.`;
}

function Line({ step, name }: { step: DebriefStep; name: string }) {
  return (
    <div className="compare__line">
      <DoorPicture open={step.door} />
      <div>
        <p className="small muted">
          {name}. Afterward the door was {doorWords[step.door]}.
        </p>
        <p className="path__said">
          {step.lineStage ? `(${step.lineStage}) ` : null}
          {quoted(step.line)}
        </p>
        {step.reply ? (
          <p className="path__reply">
            {step.replyStage ? `(${step.replyStage}) ` : null}
            {quoted(step.reply)}
          </p>
        ) : null}
        <p className="mt-3">
          <DoorChange way={step.movement}>{movementWords[step.movement]}</DoorChange>
        </p>
      </div>
    </div>
  );
}
