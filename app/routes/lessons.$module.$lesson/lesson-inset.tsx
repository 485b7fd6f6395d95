import { JournalInvite } from "~/features/journal/journal-invite";
import { ofKind } from "~/features/lessons/exercises/exercise";
import { ExercisePanel } from "~/features/lessons/exercises/exercise-panel";
import { noteMark } from "~/features/lessons/exercises/note-mark";
import { ObservationInvite } from "~/features/observations/form/observation-invite";
import { PlanInvite } from "~/features/plans/form/plan-invite";
import { PageInvite } from "~/features/plans/one-page/page-invite";
import { isOnePage } from "~/features/plans/one-page/page-state";
import { findPlanForm } from "~/features/plans/plan-forms";
import { ProblemInvite } from "~/features/plans/problem-solver/problem-invite";
import type { CrisisContacts } from "~/features/safety/crisis";
import type { SafetyResult } from "~/features/safety/safety-check";
import { SafetyCheckExercise } from "~/features/safety/safety-check-exercise";
import { StatementInvite } from "~/features/statements/statement-invite";
import type { ExerciseResult } from "~/features/lessons/submit-exercise.server";
import { DialogueInvite } from "./dialogue-invite";
import type { Inset } from "./lesson-parts.server";
import type { LessonData } from "./load-lesson.server";

export interface LessonProps {
  data: LessonData;
  contacts: CrisisContacts;
  safety: SafetyResult | null;
  /** The result of the exercise that this request sent, if it sent one. */
  submitted: ExerciseResult | null;
  isSafetyCheckEmpty: boolean;
  /** The safety check came to "support", and this lesson is a skill. */
  isAdvocateFirst: boolean;
  /** The page that led to the safety check. */
  wanted: string | null;
}

export interface LessonTextProps extends Omit<LessonProps, "data"> {
  data: Omit<LessonData, "place">;
}

export function InsetView({
  part,
  action,
  ...props
}: LessonTextProps & { part: Inset; action: string }) {
  const { isSignedIn, responses, ratings } = props.data;
  const here = { lesson: props.data.lesson.id, contacts: props.contacts };
  switch (part.kind) {
    case "exercise": {
      const { exercise } = part;
      const sent = props.submitted?.exerciseId === exercise.id ? props.submitted : null;
      return (
        <ExercisePanel
          exercise={exercise}
          action={action}
          isSignedIn={isSignedIn}
          response={sent?.response ?? responses[exercise.id] ?? null}
          was={sent?.was ?? noteMark(ofKind(responses[exercise.id] ?? null, "reflect")?.text ?? "")}
          other={sent?.other ?? null}
          ratings={ratings}
          typed={sent?.typed ?? null}
          error={sent?.error ?? null}
          wasSaved={sent !== null && sent.error === null}
        />
      );
    }
    case "safety-check":
      return (
        <SafetyCheckExercise
          result={props.safety}
          isEmpty={props.isSafetyCheckEmpty}
          hasAccount={isSignedIn}
          contacts={props.contacts}
          wanted={props.wanted}
        />
      );
    case "statement":
      return <StatementInvite id={part.id} lesson={here.lesson} />;
    case "observation":
      return <ObservationInvite {...here} kind={part.of} today={props.data.today} />;
    case "journal":
      return <JournalInvite {...here} today={props.data.today} />;
    case "plan": {
      const planForm = findPlanForm(part.of)!;
      const entries = props.data.plans;
      if (part.of === "problem") return <ProblemInvite {...here} entries={entries} />;
      if (!isOnePage(planForm)) {
        const begun = part.of === "invitation" ? props.data.begun : null;
        return <PlanInvite {...here} kind={part.of} entries={entries} begun={begun} />;
      }
      const own = { planForm, entries, isSignedIn };
      return <PageInvite {...here} {...own} />;
    }
    case "dialogue":
      return <DialogueInvite dialogue={part} isSignedIn={isSignedIn} />;
  }
}
