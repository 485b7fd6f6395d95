import type { FormEvent, ReactNode } from "react";
import { dialoguePath } from "~/http/paths";
import { Icon } from "~/ui/pictures/icon";
import { ChoiceButton } from "../script/printed-script";
import type { Point, Pronoun } from "../script/dialogue";
import "../dialogues.css";
import { elementWords, listWords } from "../script/element-words";
import type { TalkPosition } from "./replay-dialogue";
import { shuffleChoices } from "./shuffle-choices";
import type { Talk } from "./talk-data";

interface ChooseLineProps {
  talk: Talk;
  position: TalkPosition;
  seq: number;
  onMove?: (submit: FormEvent<HTMLFormElement>) => void;
}

/**
 * The three choices of a turn in the order of the seed, and a button that takes back a harmful line.
 */
export function ChooseLine({ talk, position, seq, onMove }: ChooseLineProps) {
  const { script, attempt } = talk;
  const { point, turn, offered, canTakeBack } = position;
  if (!point) return null;
  return (
    <section className="after-script mt-7" aria-labelledby="say">
      <h2 className="title-s" id="say">
        {point.part === "B" ? "What do you do?" : "What do you say?"}
      </h2>
      <MoveForm {...{ talk, seq, onMove }} move="say" className="choices mt-4">
        {shuffleChoices(offered, attempt.seed, turn).map(({ choice: { id }, line, lineStage }) => (
          <ChoiceButton key={id} name="choice" value={id}>
            {lineStage ? <em>({lineStage}) </em> : null}
            {line}
          </ChoiceButton>
        ))}
      </MoveForm>
      <div className="row mt-4">
        {canTakeBack ? (
          <MoveForm {...{ talk, seq, onMove }} move="rewind">
            <button type="submit" className="go go--back talk__go">
              <Icon name="back" /> Take my last line again
            </button>
          </MoveForm>
        ) : null}
        <Hint key={turn} point={point} pronoun={script.pronoun} />
      </div>
    </section>
  );
}

interface MoveFormProps extends Omit<ChooseLineProps, "position"> {
  move: "say" | "say-own" | "rewind";
  className?: string;
  children: ReactNode;
}

/** A form of the talk that makes one move. */
export function MoveForm({ talk, seq, onMove, move, className, children }: MoveFormProps) {
  return (
    <form
      method="post"
      action={dialoguePath(talk.dialogueId)}
      onSubmit={onMove}
      className={className}
    >
      <input type="hidden" name="move" value={move} />
      <input type="hidden" name="attempt" value={talk.attempt.id} />
      <input type="hidden" name="seq" value={seq} />
      {children}
    </form>
  );
}

/** A hint that says what the good line does, without naming the line. */
function Hint({ point, pronoun }: { point: Point; pronoun: Pronoun }) {
  const uses = point.choices.find(({ kind }) => kind === "good")?.uses ?? [];
  const does = uses.slice(0, 3).map((element) => elementWords(element, pronoun).does);
  return (
    <details className="talk__hint">
      <summary className="go">Give me a hint</summary>
      <p className="muted">
        {does.length > 0
          ? `One of these lines ${listWords(does)}.`
          : "Ask yourself which of these makes the next minute safest."}
      </p>
    </details>
  );
}
