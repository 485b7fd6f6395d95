import type { ReactNode } from "react";
import { Button } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";
import { AgainForm } from "../talk/again-form";
import type { Debrief } from "../talk/look-back";
import type { Element } from "~/content/elements";
import { dialoguesPath, lessonPath, newQuestionPath } from "~/http/paths";
import type { Pronoun } from "../script/dialogue";
import { elementWords, listWords } from "../script/element-words";
import { OtherTalks, type OtherTalk } from "./other-talks";
import { SaveLine, type SavedLine } from "./save-line";
import { ToInvitation, type InvitationState } from "./to-invitation";

const mostToTry = 3;

interface DebriefSideProps {
  debrief: Debrief;
  dialogueId: string;
  attemptId: string;
  savedLines: readonly SavedLine[];
  invitation: InvitationState;
  /** Other talks of this dialogue to compare with. */
  others: readonly OtherTalk[];
  /** The question about how ready the member feels. */
  children: ReactNode;
}

/** The side column: one sentence to remember, the elements of the lines, and where to go next. */
export function DebriefSide(props: DebriefSideProps) {
  const { debrief, dialogueId, attemptId, savedLines, invitation, others, children } = props;
  const { keep, used, missed, pronoun, lesson } = debrief;
  return (
    <aside className="flow" aria-label="What to keep">
      {keep ? (
        <div className="sheet">
          <h2 className="title-s">{keep.isTheirs ? "Keep one sentence" : "One sentence to try"}</h2>
          <p className="serif keep-line">“{keep.line}”</p>
          <SaveLine line={keep.line} savedLines={savedLines} isMain />
          <ToInvitation attemptId={attemptId} plan={invitation} />
        </div>
      ) : null}
      <Elements used={used} missed={missed} pronoun={pronoun} />
      <div className="sheet sheet--flat">
        <h2 className="title-s">What to try next</h2>
        {missed.length > 0 ? (
          <Ticks lines={missed.slice(0, mostToTry).map((one) => elementWords(one, pronoun).next)} />
        ) : (
          <p>Say your best line out loud, in your own words, in an empty room.</p>
        )}
      </div>
      {children}
      <OtherTalks {...{ dialogueId, attemptId, others }} />
      <AgainForm dialogueId={dialogueId}>
        <Button variant="quiet">Play it again from the start</Button>
      </AgainForm>
      <p>
        <Go href={lessonPath(lesson)}>The lesson this belongs to</Go>
      </p>
      <p>
        <Go href={newQuestionPath({ attempt: attemptId })}>Ask an expert about this talk</Go>
      </p>
      <p>
        <Go href={dialoguesPath}>Another conversation</Go>
      </p>
    </aside>
  );
}

interface ElementsProps {
  used: Element[];
  missed: Element[];
  pronoun: Pronoun;
}

function Elements({ used, missed, pronoun }: ElementsProps) {
  const names = (list: Element[]) => list.map((one) => elementWords(one, pronoun).name);
  return (
    <div className="sheet sheet--flat">
      <h2 className="title-s">What your lines had</h2>
      {used.length > 0 ? <Ticks lines={names(used).map(capital)} /> : <p>None of the seven yet.</p>}
      {missed.length > 0 ? (
        <p className="muted">There was room for {listWords(names(missed))}.</p>
      ) : null}
    </div>
  );
}

function Ticks({ lines }: { lines: string[] }) {
  return (
    <ul className="ticks">
      {lines.map((line) => (
        <li key={line}>
          <Icon name="check" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}

function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
