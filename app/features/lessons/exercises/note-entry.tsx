import { exercisePath } from "~/http/paths";
import { Button, Erase } from "~/ui/forms/button";
import "./exercises.css";

export interface LessonNote {
  lessonId: string;
  exerciseId: string;
  lessonTitle: string;
  /** The question it answers. */
  ask: string;
  text: string;
  /** For people: "Tuesday". */
  when: string;
  /** For the `datetime` attribute: "2026-11-17". */
  on: string;
}

/** A note from a lesson, with a link to its exercise and a button to erase it. */
export function NoteEntry({ note }: { note: LessonNote }) {
  return (
    <article className="entry">
      <p className="entry__when">
        <time dateTime={note.on}>{note.when}</time>
        <a href={exercisePath(note.lessonId, note.exerciseId)}>{note.lessonTitle}</a>
      </p>
      <div className="note">
        <h3 className="note__ask">{note.ask}</h3>
        <p className="entry__text note__text">{note.text}</p>
        <form method="post" className="screen-only">
          <input type="hidden" name="lesson" value={note.lessonId} />
          <input type="hidden" name="exercise" value={note.exerciseId} />
          <Erase label="Erase this note">
            <Button variant="quiet" size="small" name="intent" value="erase-note">
              Erase it for good
            </Button>
          </Erase>
        </form>
      </div>
    </article>
  );
}
