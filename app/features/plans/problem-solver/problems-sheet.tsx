import type { CrisisContacts } from "~/features/safety/crisis";
import { planEntryPath, planPath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { Empty } from "~/ui/empty";
import { FormToken } from "~/ui/forms/form-token";
import { noAnswers, type AnyAnswers } from "~/ui/forms/prompt";
import { Windows } from "~/ui/pictures/windows";
import { PlanSheet } from "../form/plan-sheet";
import type { PlanState } from "../form/plan-state";
import { problemForm } from "./problem-form";
import { firstOpenStep, problemSteps } from "./problem-steps";
import { StepForm } from "./step-form";
import { placeInWords, windowsFor } from "./step-words";

interface Props {
  problems: { id: string; name: string; given: AnyAnswers }[];
  state: PlanState;
  contacts: CrisisContacts;
  mayWrite: boolean;
}

/** The member's problems, each with its place in the seven steps, and the first step of a new one. */
export function ProblemsSheet({ problems, ...rest }: Props) {
  return (
    <PlanSheet
      {...rest}
      planForm={problemForm}
      name="Problem solver"
      label="Begin a problem"
      fields={
        <StepForm
          step="define"
          given={noAnswers(problemForm.prompts)}
          state={rest.state}
          contacts={rest.contacts}
          action={planPath("problem")}
        >
          <FormToken />
        </StepForm>
      }
    >
      {problems.length === 0 ? (
        <Empty
          title="No problem begun yet"
          text="Choose one that you can do something about: a ride, a bill, a night’s sleep."
        />
      ) : (
        <Contents>
          {problems.map(({ id, name, given }) => {
            const step = firstOpenStep(given);
            return (
              <ContentsItem
                key={id}
                href={planEntryPath("problem", id)}
                title={name}
                note={step === "done" ? "You tried it and looked back" : problemSteps[step].title}
                state={
                  <>
                    <Windows states={windowsFor(given, step)} /> <span>{placeInWords(step)}</span>
                  </>
                }
              />
            );
          })}
        </Contents>
      )}
    </PlanSheet>
  );
}
