import type { CrisisContacts } from "~/features/safety/crisis";
import { planEntryPath, planPath } from "~/http/paths";
import { ExerciseFrame } from "~/ui/exercise-frame";
import { Go } from "~/ui/go";
import { whoSees, type PlanKind } from "../plan";
import { findPlanForm } from "../plan-forms";
import { PlanFields } from "./plan-fields";
import type { PlanName } from "./plan-names.server";
import { emptyPlan, savedPlan, type PlanState } from "./plan-state";
import "~/features/observations/observations.css";

interface PlanInviteProps {
  kind: PlanKind;
  /** The member's entries, of this kind and of others. */
  entries: readonly PlanName[];
  /** "module/lesson": where the member comes from, and can go back to. */
  lesson: string;
  contacts: CrisisContacts;
  /** What a new entry begins with, from what the member wrote before. */
  begun: PlanState | null;
}

/**
 * In a lesson, what the member's plan holds and the form for more, folded until it is opened. If the
 * plan can have only one entry, the form shows that entry.
 */
export function PlanInvite({ kind, entries, lesson, contacts, begun }: PlanInviteProps) {
  const form = findPlanForm(kind)!;
  const own = entries.filter((entry) => entry.kind === kind);
  const [whole] = own.filter(({ plan }) => plan);
  return (
    <ExerciseFrame id={`plan-${kind}`} title={form.title} note={whoSees(kind)}>
      {own.length > 0 ? (
        <ul className="plain-list">
          {own.map(({ id, name }) => (
            <li key={id}>
              <a href={planEntryPath(kind, id)}>{name}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{form.pitch}</p>
      )}
      <details className="opens-here">
        <summary>{form.openLabel}</summary>
        <PlanFields
          kind={kind}
          prompts={form.prompts}
          parts={form.parts}
          isFolded={form.isFolded}
          state={whole?.plan ? savedPlan(form, whole.plan) : (begun ?? emptyPlan(form))}
          contacts={contacts}
          action={whole ? planEntryPath(kind, whole.id, { lesson }) : planPath(kind, { lesson })}
          label={form.entryTitle}
          saveLabel={whole ? "Save the change" : form.addLabel}
        />
      </details>
      <Go href={planPath(kind)}>Open it on a page of its own</Go>
    </ExerciseFrame>
  );
}
