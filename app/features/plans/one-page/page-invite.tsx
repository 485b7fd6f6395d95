import type { CrisisContacts } from "~/features/safety/crisis";
import { planPath } from "~/http/paths";
import { ExerciseFrame } from "~/ui/exercise-frame";
import { Go } from "~/ui/go";
import type { PlanName } from "../form/plan-names.server";
import { PageFields } from "./page-fields";
import { emptyPage, savedPage, type PageForm } from "./page-state";
import "~/features/observations/observations.css";

interface PageInviteProps {
  planForm: PageForm;
  /** The member's entries, of this kind and of others. */
  entries: readonly PlanName[];
  /** "module/lesson": where the reader comes from, and can go back to. */
  lesson: string;
  contacts: CrisisContacts;
  isSignedIn: boolean;
}

/** In a lesson, the form of a page with what is saved in it, folded until it is opened. */
export function PageInvite({ planForm, entries, lesson, contacts, isSignedIn }: PageInviteProps) {
  const { kind, page, openLabel } = planForm;
  const saved = entries.find((entry) => entry.kind === kind)?.plan;
  const action = planPath(kind, { lesson });
  return (
    <ExerciseFrame id={`plan-${kind}`} title={page.lessonTitle} note={null}>
      <p>{saved ? "Your page is in your notebook." : page.lessonLead}</p>
      <details className="opens-here">
        <summary>{saved ? "Change it here" : openLabel}</summary>
        <PageFields
          planForm={planForm}
          state={saved ? savedPage(planForm, saved) : emptyPage(planForm, isSignedIn)}
          contacts={contacts}
          isSignedIn={isSignedIn}
          action={action}
          level={3}
        />
      </details>
      <Go href={action}>{saved ? "See it on one page" : "Open it on a page of its own"}</Go>
    </ExerciseFrame>
  );
}
