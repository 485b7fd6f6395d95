import type { CrisisContacts } from "~/features/safety/crisis";
import { lessonPath, planEntryPath, planPath } from "~/http/paths";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { CoveredPage } from "~/ui/frame/covered-page";
import { whoSees } from "../plan";
import type { PlanState } from "../form/plan-state";
import { problemForm } from "./problem-form";
import { problemSteps, type ProblemStep } from "./problem-steps";
import { StepForm } from "./step-form";
import "~/features/observations/observations.css";

interface UnsavedStepProps {
  step: ProblemStep;
  given: AnyAnswers;
  state: PlanState;
  contacts: CrisisContacts;
  id: string | null;
  lesson: { id: string; title: string } | null;
}

/** The form of one step alone, for words that could not be saved. */
export function UnsavedStep({ step, given, state, contacts, id, lesson }: UnsavedStepProps) {
  const from = { lesson: lesson?.id };
  const place = lesson
    ? { href: lessonPath(lesson.id), text: `Back to the lesson: ${lesson.title}` }
    : { href: planPath("problem"), text: problemForm.title };
  return (
    <CoveredPage
      place={place}
      title={problemSteps[step].title}
      note={`${whoSees("problem")}.`}
      isNarrow
    >
      <StepForm
        step={step}
        given={given}
        state={state}
        contacts={contacts}
        action={id ? planEntryPath("problem", id, from) : planPath("problem", from)}
      />
    </CoveredPage>
  );
}
