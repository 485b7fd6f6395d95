import type { FetcherWithComponents } from "@remix-run/react";
import type { FormEvent } from "react";
import { Icon } from "~/ui/icon";
import { Choice } from "~/ui/script";
import type { DialogueScript, Point } from "./dialogue";
import styles from "./dialogues.module.css";
import { elementWords, listWords } from "./element-words";
import { lineOf } from "./point-words";
import type { Standing } from "./replay-dialogue";
import { shuffleChoices } from "./shuffle-choices";

interface ChooseLineProps {
  dialogueId: string;
  script: DialogueScript;
  standing: Standing;
  attempt: { id: string; seed: number; seq: number };
  Form: FetcherWithComponents<unknown>["Form"];
  isSending: boolean;
}

/** The three lines a member may say, in the order their seed gives; and the way back from a bad one. */
export function ChooseLine(props: ChooseLineProps) {
  const { dialogueId, script, standing, attempt, Form, isSending } = props;
  const { point, turn, said, canTakeBack } = standing;
  if (!point) return null;
  const form = {
    method: "post",
    action: `/dialogues/${dialogueId}`,
    preventScrollReset: true,
    "aria-busy": isSending,
    // One move at a time: the next is counted from the answer to this one.
    onSubmit: (event: FormEvent) => isSending && event.preventDefault(),
  } as const;
  return (
    <section className="after-script mt-7" aria-labelledby="say">
      <h2 className="title-s" id="say">
        {point.part === "B" ? "What do you do?" : "What do you say?"}
      </h2>
      <Form {...form} className="choices mt-4">
        <MoveFields move="say" attempt={attempt} />
        {shuffleChoices(point.choices, attempt.seed, turn).map((choice) => (
          <Choice key={choice.id} name="choice" value={choice.id}>
            {choice.lineStage ? <em>({choice.lineStage}) </em> : null}
            {lineOf(choice, turn, said)}
          </Choice>
        ))}
      </Form>
      <div className="row mt-4">
        {canTakeBack ? (
          <Form {...form}>
            <MoveFields move="rewind" attempt={attempt} />
            <button type="submit" className={`go go--back ${styles.goButton}`}>
              <Icon name="back" /> Take my last line again
            </button>
          </Form>
        ) : null}
        <Hint key={turn} point={point} script={script} />
      </div>
    </section>
  );
}

interface MoveFieldsProps {
  move: "say" | "rewind";
  attempt: ChooseLineProps["attempt"];
}

function MoveFields({ move, attempt: { id, seq } }: MoveFieldsProps) {
  return (
    <>
      <input type="hidden" name="move" value={move} />
      <input type="hidden" name="attempt" value={id} />
      <input type="hidden" name="seq" value={seq} />
    </>
  );
}

/** Says what one of the lines does, not which one it is. */
function Hint({ point, script }: { point: Point; script: DialogueScript }) {
  const uses = point.choices.find(({ kind }) => kind === "good")?.uses ?? [];
  const does = uses.slice(0, 3).map((element) => elementWords(element, script.pronoun).does);
  return (
    <details className={styles.hint}>
      <summary className="go">Give me a hint</summary>
      <p className="muted">
        {does.length > 0
          ? `One of these lines ${listWords(does)}.`
          : "Ask yourself which of these makes the next minute safest."}
      </p>
    </details>
  );
}
