import type { CrisisContacts } from "~/features/safety/crisis";
import type { AnyAnswers } from "~/ui/forms/prompt";
import type { ReactNode } from "react";
import { PlanFields } from "../form/plan-fields";
import type { PlanState } from "../form/plan-state";
import { problemSteps, stepPrompts, type ProblemStep } from "./problem-steps";
import "./problem.css";

export interface StepFormProps {
  step: ProblemStep;
  /** The answers of the whole problem so far. */
  given: AnyAnswers;
  state: PlanState;
  contacts: CrisisContacts;
  action: string;
  /** Stands beside the button. */
  children?: ReactNode;
}

/** The form of one step. It carries the answers that its choices are made of, so none can be lost. */
export function StepForm({ step, given, state, contacts, action, children }: StepFormProps) {
  const { title, saveLabel, needs } = problemSteps[step];
  const { sorted, ...prompts } = stepPrompts(step, given);
  return (
    <PlanFields
      kind="problem"
      prompts={prompts}
      state={state}
      contacts={contacts}
      action={action}
      label={title}
      saveLabel={saveLabel}
    >
      <input type="hidden" name="step" value={step} />
      {sorted ? <input type="hidden" name="sorted" value="yes" /> : null}
      {needs.map((name) =>
        [given[name] ?? []]
          .flat()
          .map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
      )}
      {children}
    </PlanFields>
  );
}
