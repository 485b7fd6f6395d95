import type { CrisisContacts } from "~/features/safety/crisis";
import { planEntryPath, planPath } from "~/http/paths";
import { ExerciseFrame } from "~/ui/exercise-frame";
import { noAnswers } from "~/ui/forms/prompt";
import { Go } from "~/ui/go";
import { whoSees } from "../plan";
import type { PlanName } from "../form/plan-names.server";
import { emptyPlan, savedPlan } from "../form/plan-state";
import { problemForm } from "./problem-form";
import { firstOpenStep, problemSteps } from "./problem-steps";
import { StepForm } from "./step-form";
import { placeInWords } from "./step-words";
import "~/features/observations/observations.css";

interface Props {
  /** The member's entries, of this kind and of others. */
  entries: readonly PlanName[];
  /** "module/lesson": where the member comes from, and can go back to. */
  lesson: string;
  contacts: CrisisContacts;
}

/** In a lesson, the next step of the problem that is not solved yet, or the first step of a new one. */
export function ProblemInvite({ entries, lesson, contacts }: Props) {
  const own = entries.filter(({ kind }) => kind === "problem");
  const open = own.findLast(({ plan }) => plan && firstOpenStep(plan.answers) !== "done");
  const state = open?.plan ? savedPlan(problemForm, open.plan) : emptyPlan(problemForm);
  const given = open ? state.answers : noAnswers(problemForm.prompts);
  const first = firstOpenStep(given);
  const step = first === "done" ? "define" : first;
  return (
    <ExerciseFrame id="plan-problem" title={problemForm.title} note={whoSees("problem")}>
      {own.length > 0 ? (
        <ul className="plain-list">
          {own.map(({ id, name }) => (
            <li key={id}>
              <a href={planEntryPath("problem", id)}>{name}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{problemForm.pitch}</p>
      )}
      <details className="opens-here">
        <summary>
          {open ? `${placeInWords(step)}: ${problemSteps[step].title}` : problemForm.openLabel}
        </summary>
        <p className="muted">{problemSteps[step].lead}</p>
        <StepForm
          step={step}
          given={given}
          state={state}
          contacts={contacts}
          action={
            open ? planEntryPath("problem", open.id, { lesson }) : planPath("problem", { lesson })
          }
        />
      </details>
      <Go href={planPath("problem")}>Open it on a page of its own</Go>
    </ExerciseFrame>
  );
}
