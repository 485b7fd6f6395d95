import "./exercises.css";
import type { ReactNode } from "react";
import { Button } from "~/ui/forms/button";
import { ExerciseFrame } from "~/ui/exercise-frame";
import { ChecklistFields } from "./checklist";
import {
  ofKind,
  type Exercise,
  type ExerciseResponse,
  type SavedRating,
  type TypedRating,
} from "./exercise";
import { LifeRatingFields } from "./life-rating";
import { LifeRatingChange } from "./life-rating-change";
import { QuizFields } from "./quiz";
import { ReflectFields } from "./reflect";
import { SaveState } from "./save-state";
import { SortFields } from "./sort";
import { VisitorNote } from "./visitor-note";

export interface ExercisePanelProps {
  exercise: Exercise;
  /** The address of the lesson, which receives the form. */
  action: string;
  isSignedIn: boolean;
  response: ExerciseResponse | null;
  /** Of a note: the mark of what the form is filled from, and the note that was saved elsewhere in the meantime. */
  was: string;
  other: string | null;
  /** For a life rating, newest first. */
  ratings: SavedRating[];
  /** A life rating that was sent and not saved. */
  typed: TypedRating | null;
  /** Why the response was not saved. */
  error: string | null;
  /** Whether this request saved it. */
  wasSaved: boolean;
}

// Only a note and most checklists are saved while the member types. Each life rating gets a date, so it
// needs the button. So do a quiz and a sort, which show the reasons when they are sent.
function isAutosaved(exercise: Exercise) {
  if (exercise.kind === "checklist") return !exercise.isSavedOnlyWhenAsked;
  return exercise.kind === "reflect";
}

function hasWords({ kind }: Exercise) {
  return kind === "reflect" || kind === "life-rating";
}

/** An exercise in a lesson, as a form that says who can read the response. */
export function ExercisePanel(props: ExercisePanelProps) {
  const { exercise, action, isSignedIn, error, wasSaved } = props;
  const { title, button } = labelsFor(exercise);
  const isPersonal = exercise.kind !== "quiz" && exercise.kind !== "sort";
  const id = `exercise-${exercise.id}`;
  // With an error, a member who was signed out while writing gets the form back with their text.
  const needsAccount = isPersonal && !isSignedIn && !error;
  return (
    <ExerciseFrame id={id} title={title} note={isPersonal && isSignedIn ? undefined : null}>
      {needsAccount ? (
        <VisitorNote exercise={exercise} />
      ) : (
        <form
          method="post"
          action={`${action}#${id}`}
          className="exercise__form"
          data-enhance={`#${id}`}
          data-autosave={isAutosaved(exercise) ? "" : undefined}
          data-unsaved-warning={hasWords(exercise) ? "" : undefined}
          data-saved={wasSaved ? "" : undefined}
        >
          <input type="hidden" name="exercise" value={exercise.id} />
          <Fields {...props} />
          <div className="row">
            <Button variant="quiet" size="small" name="intent" value="save">
              {button}
            </Button>
            <SaveState {...props} />
          </div>
        </form>
      )}
      {exercise.kind === "life-rating" ? <LifeRatingChange ratings={props.ratings} /> : null}
    </ExerciseFrame>
  );
}

function Fields({ exercise, response, ratings, typed, ...rest }: ExercisePanelProps): ReactNode {
  switch (exercise.kind) {
    case "quiz":
      return <QuizFields quiz={exercise} response={ofKind(response, "quiz")} />;
    case "sort":
      return <SortFields sort={exercise} response={ofKind(response, "sort")} />;
    case "reflect":
      return (
        <ReflectFields
          reflect={exercise}
          response={ofKind(response, "reflect")}
          error={rest.error}
          was={rest.was}
          other={rest.other}
        />
      );
    case "checklist":
      return <ChecklistFields checklist={exercise} response={ofKind(response, "checklist")} />;
    case "life-rating":
      return <LifeRatingFields id={exercise.id} given={typed ?? ratings[0] ?? null} />;
  }
}

function labelsFor(exercise: Exercise) {
  switch (exercise.kind) {
    case "quiz":
      return { title: "Practice with these", button: "Show me the reasons" };
    case "sort":
      return { title: exercise.title, button: "Show me the reasons" };
    case "reflect":
      return { title: exercise.title, button: "Save it in my notebook" };
    case "checklist":
      return { title: exercise.title, button: "Save my list" };
    case "life-rating":
      return { title: "Rate your own life", button: "Save this rating" };
  }
}
