import { Button } from "~/ui/forms/button";
import { answersSentence, type Answers } from "../confidence/confidence";
import { ConfidenceFields } from "../confidence/confidence-fields";
import type { Theme } from "../script/dialogue-script.server";

interface DebriefConfidenceProps {
  /** Where the answer is sent: the debrief's own address. */
  action: string;
  theme: Theme;
  answers: Answers;
}

/** How ready they feel now that the talk is over, beside what they said before it. */
export function DebriefConfidence({ action, theme, answers }: DebriefConfidenceProps) {
  const said = answersSentence(answers);
  return (
    <div id="ready" className="sheet sheet--flat flow">
      <form method="post" action={action} data-enhance="#ready" className="flow">
        <ConfidenceFields theme={theme} moment="after" chosen={answers.after} />
        <Button variant="quiet" size="small" name="intent" value="keep">
          {answers.after ? "Keep the change" : "Keep my answer"}
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
