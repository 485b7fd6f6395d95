import { Button } from "~/ui/forms/button";
import { answersSentence, type Answers } from "../confidence/confidence";
import { ConfidenceFields } from "../confidence/confidence-fields";
import type { Theme } from "../script/dialogue-script.server";

interface DebriefConfidenceProps {
  /** The address of the debrief, which receives the form. */
  action: string;
  theme: Theme;
  answers: Answers;
}

/** Asks how ready the member feels after the talk, and shows the answer from before it. */
export function DebriefConfidence({ action, theme, answers }: DebriefConfidenceProps) {
  const said = answersSentence(answers);
  return (
    <div id="ready" className="sheet sheet--flat flow">
      <form method="post" action={action} data-enhance="#ready" className="flow">
        <ConfidenceFields theme={theme} moment="after" chosen={answers.after} />
        <Button variant="quiet" size="small" name="intent" value="keep">
          {answers.after ? "Save my change" : "Save my answer"}
        </Button>
      </form>
      {said ? (
        <form method="post" action={action} data-enhance="#ready">
          <p className="small muted" data-announce>
            {said}
          </p>
          <button type="submit" name="intent" value="erase" className="go talk__go">
            Erase what I said
          </button>
        </form>
      ) : null}
    </div>
  );
}
