import type { SubmissionResult } from "@conform-to/react";
import { Button } from "~/ui/forms/button";
import { Chip, Chips } from "~/ui/forms/choices";
import { Fieldset } from "~/ui/forms/fieldset";
import { momentQuestions } from "../statement";

interface MomentFormProps {
  /** The errors, if the form was sent and refused. */
  result?: SubmissionResult;
}

/** The four questions about the hour, which come before the words. */
export function MomentForm({ result }: MomentFormProps) {
  return (
    <form className="flow flow--form" method="post" noValidate>
      <p className="lead">Think of when you’d say it. Good words at a bad time don’t get heard.</p>
      {momentQuestions.map(({ id, ask, hint }) => (
        <Fieldset
          key={id}
          id={`moment-${id}`}
          legend={ask}
          hint={hint}
          errors={result?.error?.[id] ?? undefined}
        >
          <Chips className="mt-3">
            {(["yes", "no"] as const).map((answer) => (
              <Chip
                key={answer}
                name={id}
                value={answer}
                required
                defaultChecked={result?.initialValue?.[id] === answer}
              >
                {answer === "yes" ? "Yes" : "No, or not sure"}
              </Chip>
            ))}
          </Chips>
        </Fieldset>
      ))}
      <p className="muted">Your answers are not saved.</p>
      <div>
        <Button name="intent" value="moment">
          Go on
        </Button>
      </div>
    </form>
  );
}
