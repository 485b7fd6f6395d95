import type { CrisisContacts } from "~/features/safety/crisis";
import { planEntryPath, planPath, plansPath, safetyPlanPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { Go } from "~/ui/go";
import { Windows } from "~/ui/pictures/windows";
import { CoveredPage } from "~/ui/frame/covered-page";
import { whoSees } from "../plan";
import { EraseEntry } from "../form/plan-page";
import type { PlanState } from "../form/plan-state";
import { problemForm } from "./problem-form";
import { firstOpenStep, problemSteps, stepIds, type ProblemStep } from "./problem-steps";
import { StepAnswer } from "./step-answer";
import { StepForm } from "./step-form";
import { placeInWords, windowsFor } from "./step-words";
import "~/features/observations/observations.css";

interface Props {
  id: string;
  name: string;
  given: AnyAnswers;
  /** The step whose form is open. */
  step: ProblemStep | "done";
  /** The steps that may be opened. */
  reached: readonly ProblemStep[];
  state: PlanState;
  contacts: CrisisContacts;
}

/** One problem: the steps that are answered, the form of the open one, and what comes later. */
export function ProblemPage(props: Props) {
  const { id, name, given, step } = props;
  return (
    <CoveredPage
      place={{ href: plansPath, text: "Notebook: Plans" }}
      here={
        <>
          <span>{placeInWords(step)}</span> <Windows states={windowsFor(given, step)} />
        </>
      }
      title={name}
      isOwnTitle
      lead={problemForm.lead}
      note={`${whoSees("problem")}. You can erase it any time.`}
      isNarrow
    >
      <ol className="solve">
        {stepIds.map((one, index) => (
          <StepRow key={one} of={one} number={index + 1} {...props} />
        ))}
      </ol>
      {step === "done" ? <Afterward id={id} given={given} /> : null}
      <p className="small muted mt-4">
        If any step makes you think “that wouldn’t be safe,” put it into your{" "}
        <a href={safetyPlanPath}>safety plan</a> instead.
      </p>
      <p className="mt-4 row screen-only">
        <Button type="button" variant="quiet" size="small" className="needs-script" data-print="">
          Print this
        </Button>
        <Go href={planPath("problem")}>All your problems</Go>
      </p>
      <EraseEntry action={planEntryPath("problem", id)} />
    </CoveredPage>
  );
}

function StepRow({ of, number, ...page }: Props & { of: ProblemStep; number: number }) {
  const { id, given, step, reached, state, contacts } = page;
  const { title, lead, later, isAnswered } = problemSteps[of];
  const isNow = of === step;
  const isDone = isAnswered(given) && !isNow && firstOpenStep(given) !== of;
  const change = `${planEntryPath("problem", id)}?step=${of}`;
  return (
    <li
      className={isNow ? "is-now" : isDone ? undefined : "is-later"}
      aria-current={isNow ? "step" : undefined}
    >
      <span className="solve__no" aria-hidden="true">
        {number}
      </span>
      <div className="solve__body">
        <div className="solve__head">
          <h2 className="title-s">{title}</h2>
          {!isNow && reached.includes(of) ? (
            <a href={change}>
              {isDone ? "Change" : "Go on here"}
              <span className="visually-hidden">: {title}</span>
            </a>
          ) : null}
        </div>
        {isNow ? (
          <>
            <p className="muted">{lead}</p>
            <StepForm step={of} given={given} state={state} contacts={contacts} action={change} />
          </>
        ) : isDone ? (
          <StepAnswer step={of} given={given} />
        ) : (
          <p className="small muted">{later}</p>
        )}
      </div>
    </li>
  );
}

/** What to do once the try is over. */
function Afterward({ id, given }: Pick<Props, "id" | "given">) {
  return (
    <section className="mt-5 flow" aria-labelledby="afterward">
      <h2 id="afterward" className="title-s">
        {given.outcome === "smaller" ? "It got smaller" : "You tried"}
      </h2>
      <p>
        {given.outcome === "smaller"
          ? "Go on with it for as long as it helps."
          : "Take your reward anyway. Then choose another idea, or make the problem smaller."}
      </p>
      <Go href={`${planEntryPath("problem", id)}?step=choose`}>Choose another idea</Go>
    </section>
  );
}
