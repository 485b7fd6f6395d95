import type { Feedback, FlagNote } from "~/features/coach/feedback";
import { SuggestedEdit } from "./suggested-edit";

/** What may close the door in a member's words, each with an edit to try. */
export function FlagNotes({ notes }: { notes: readonly FlagNote[] }) {
  return (
    <div className="flow">
      <h3 className="title-s">What may be hard to hear</h3>
      {notes.map(({ flag, title, why, edit }) => (
        <div key={flag} className="coach-note">
          <h4 className="coach-note__title">{title}</h4>
          <p>{why}</p>
          {edit ? <SuggestedEdit name={flag} edit={edit} /> : null}
        </div>
      ))}
    </div>
  );
}

interface FirstNoteProps {
  first: Extract<Feedback, { kind: "coached" }>["first"];
}

/** The one element to try first, or praise if all of them are there. */
export function FirstNote({ first }: FirstNoteProps) {
  if (!first) {
    return (
      <p>
        There’s nothing you need to add. Read it aloud once, and take out anything you wouldn’t say
        to a friend.
      </p>
    );
  }
  const { element, title, why, edit } = first;
  return (
    <div className="coach-note">
      <h3 className="coach-note__title">If you change one thing: {title.toLowerCase()}</h3>
      <p>{why}</p>
      {edit ? <SuggestedEdit name={element} edit={edit} /> : null}
    </div>
  );
}
