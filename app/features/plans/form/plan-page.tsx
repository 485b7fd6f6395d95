import type { CrisisContacts } from "~/features/safety/crisis";
import { lessonPath, planEntryPath, planPath } from "~/http/paths";
import { Erase } from "~/ui/forms/button";
import { FormToken } from "~/ui/forms/form-token";
import { CoveredPage } from "~/ui/frame/covered-page";
import { whoSees, type PlanKind } from "../plan";
import { findPlanForm } from "../plan-forms";
import { PlanFields } from "./plan-fields";
import type { PlanState } from "./plan-state";
import "~/features/observations/observations.css";

export interface PlanPageProps {
  kind: PlanKind;
  state: PlanState;
  contacts: CrisisContacts;
  /** The part of a long form to open. */
  openPart?: string | null;
  /** The plan to change; null for a new one. */
  id: string | null;
  /** The lesson the member came from. */
  lesson: { id: string; title: string } | null;
}

/** The page with the form of one entry of a plan. */
export function PlanPage({ kind, state, contacts, id, lesson, openPart }: PlanPageProps) {
  const form = findPlanForm(kind)!;
  const place = lesson
    ? { href: lessonPath(lesson.id), text: `Back to the lesson: ${lesson.title}` }
    : { href: planPath(kind), text: form.title };
  const from = { lesson: lesson?.id };
  const action = id ? planEntryPath(kind, id, from) : planPath(kind, from);
  return (
    <CoveredPage
      place={place}
      title={form.entryTitle}
      note={`${whoSees(kind)}. You can erase it any time.`}
      isNarrow
    >
      <PlanFields
        kind={kind}
        prompts={form.prompts}
        parts={form.parts}
        level={2}
        isFolded={form.isFolded}
        openPart={openPart}
        state={state}
        contacts={contacts}
        action={action}
        label={form.entryTitle}
        saveLabel={id ? "Save the change" : form.addLabel}
      >
        {id ? null : <FormToken />}
      </PlanFields>
      {id ? <EraseEntry action={action} /> : null}
    </CoveredPage>
  );
}

/** The form that erases an entry, behind a first press. */
export function EraseEntry({ action }: { action: string }) {
  return (
    <form method="post" action={action} className="screen-only mt-5">
      <Erase label="Erase this" />
    </form>
  );
}
