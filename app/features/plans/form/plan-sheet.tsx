import type { ReactNode } from "react";
import type { CrisisContacts } from "~/features/safety/crisis";
import { membershipPath, planPath, plansPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { FormToken } from "~/ui/forms/form-token";
import { Private } from "~/ui/tag";
import { CoveredPage } from "~/ui/frame/covered-page";
import { whoSees, type PlanForm } from "../plan";
import { PlanFields } from "./plan-fields";
import type { PlanState } from "./plan-state";
import "~/features/observations/observations.css";

interface PlanSheetProps {
  planForm: PlanForm;
  /** The plan's short name, beside the way back. */
  name: string;
  state: PlanState;
  contacts: CrisisContacts;
  mayWrite: boolean;
  /** What is in the plan so far. */
  children: ReactNode;
  /** Names the form for screen readers: "Add a reward". */
  label: string;
  /** Stands beside the button of the form. */
  besideButton?: ReactNode;
  /** The form for one more, if it is not the whole form of the plan. */
  fields?: ReactNode;
}

/** The page of a plan: what is in it, and the form for one more. */
export function PlanSheet(props: PlanSheetProps) {
  const { planForm, name, state, contacts, mayWrite, children, label, besideButton, fields } =
    props;
  return (
    <CoveredPage
      place={{ href: plansPath, text: "Notebook: Plans" }}
      here={name}
      title={planForm.title}
      lead={planForm.lead}
      note={`${whoSees(planForm.kind)}.`}
    >
      {children}
      {mayWrite ? (
        <section className="exercise reward-new screen-only" aria-labelledby="new">
          <div className="exercise__head">
            <h2 className="title-s" id="new">
              Add one
            </h2>
            <Private />
          </div>
          {fields ?? (
            <PlanFields
              kind={planForm.kind}
              prompts={planForm.prompts}
              state={state}
              contacts={contacts}
              action={planPath(planForm.kind)}
              label={label}
              saveLabel={planForm.addLabel}
            >
              <FormToken />
              {besideButton}
            </PlanFields>
          )}
        </section>
      ) : (
        <p className="mt-5">
          <ButtonLink href={membershipPath}>See membership</ButtonLink>
        </p>
      )}
    </CoveredPage>
  );
}
