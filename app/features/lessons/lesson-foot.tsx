import "./lessons.css";
import type { Reference } from "~/content/glossary.server";
import { Turn, TurnButton, TurnLink } from "~/ui/turn";

interface FoldProps {
  sources: Reference[];
  reviewedBy: string;
  reviewedOn: string | null;
}

/** Where the lesson's claims come from, and who has checked it. */
export function SourcesFold({ sources, reviewedBy, reviewedOn }: FoldProps) {
  return (
    <details className="sources">
      <summary>Sources and review</summary>
      {sources.length > 0 ? (
        <ol>
          {sources.map(({ id, text, note }) => (
            <li key={id} id={`source-${id}`}>
              {text}
              {note ? <span className="sources__note"> {note}</span> : null}
            </li>
          ))}
        </ol>
      ) : null}
      <p>
        Clinical review: {reviewedBy}
        {reviewedOn ? `, ${reviewedOn}` : ""}.
      </p>
    </details>
  );
}

interface LessonTurnProps {
  /** The lesson's own address. */
  action: string;
  previous: { id: string; title: string } | null;
  next: { id: string; title: string } | null;
  /** Whether there is progress to keep: a stranger has nothing to mark. */
  keepsProgress: boolean;
  isRead: boolean;
}

/** Back, and on. For a member who has not read it, going on also marks the lesson as read. */
export function LessonTurn({ action, previous, next, keepsProgress, isRead }: LessonTurnProps) {
  const onward = next
    ? { href: `/lessons/${next.id}`, title: next.title }
    : { href: "/lessons", title: "All lessons" };
  return (
    <Turn label="Previous and next lesson">
      {previous ? (
        <TurnLink way="previous" href={`/lessons/${previous.id}`} title={previous.title}>
          Previous
        </TurnLink>
      ) : null}
      {keepsProgress && !isRead ? (
        <form method="post" action={action} className="turn__next">
          <input type="hidden" name="intent" value="read" />
          <TurnButton title={onward.title}>Mark as read, and go on</TurnButton>
        </form>
      ) : (
        <TurnLink way="next" {...onward}>
          Next
        </TurnLink>
      )}
    </Turn>
  );
}
