import { ofKind, type Exercise, type ExerciseResponse } from "./exercise";

interface SaveStateProps {
  exercise: Exercise;
  response: ExerciseResponse | null;
  /** Why the response was not saved. */
  error: string | null;
  /** Whether this request saved it. */
  wasSaved: boolean;
  isSignedIn: boolean;
}

/** What the page says beside the button: why a response was not saved, or where it is now. */
export function SaveState({ exercise, response, error, wasSaved, isSignedIn }: SaveStateProps) {
  return (
    <>
      {error && exercise.kind !== "reflect" ? (
        <p className="field__error" data-announce="">
          {error}
        </p>
      ) : null}
      <p className="small muted" data-announce={wasSaved ? "" : undefined} data-save-state="">
        {wasSaved ? savedText(exercise, response, isSignedIn) : null}
      </p>
    </>
  );
}

/** What the page says after the form was sent. */
function savedText({ kind }: Exercise, response: ExerciseResponse | null, isSignedIn: boolean) {
  switch (kind) {
    case "quiz":
    case "sort": {
      const isShown = chosenIn(response).some((choice) => choice !== null);
      const first =
        kind === "quiz" ? "Choose an answer first." : "Choose a group for a line first.";
      if (!isShown) return `${first} Then you’ll see the reason under it.`;
      const said = "The reason is under each answer you chose.";
      return isSignedIn ? `${said} Saved for next time.` : said;
    }
    case "reflect":
      return ofKind(response, "reflect")?.text.trim()
        ? "Saved. Only you can see it."
        : "It’s empty, so nothing is saved here.";
    case "checklist":
    case "life-rating":
      return "Saved. Only you can see it.";
  }
}

function chosenIn(response: ExerciseResponse | null) {
  if (response?.kind === "quiz") return response.chosen;
  return response?.kind === "sort" ? response.placed : [];
}
