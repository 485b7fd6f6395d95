import "./lessons.css";
import { lessonPath, lessonsPath } from "~/http/paths";
import { Turn, TurnButton, TurnLink } from "./turn";

interface LessonTurnProps {
  /** The lesson's own address. */
  action: string;
  previous: { id: string; title: string } | null;
  next: { id: string; title: string } | null;
  /** Titles of closed lessons between this one and the next. */
  skipped: string[];
  /** False for a visitor, who has no progress to save. */
  savesProgress: boolean;
  isRead: boolean;
}

/** Links to the previous and the next lesson. For a member, going on marks the lesson as read. */
export function LessonTurn(props: LessonTurnProps) {
  const { action, previous, next, skipped, savesProgress, isRead } = props;
  const onward = next
    ? { href: lessonPath(next.id), title: next.title }
    : { href: lessonsPath, title: "All lessons" };
  return (
    <>
      {skipped.length > 0 ? <Skipped titles={skipped} /> : null}
      <Turn label="Previous and next lesson">
        {previous ? (
          <TurnLink way="previous" href={lessonPath(previous.id)} title={previous.title}>
            Previous
          </TurnLink>
        ) : null}
        {savesProgress && !isRead ? (
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
    </>
  );
}

function Skipped({ titles }: { titles: string[] }) {
  const what =
    titles.length === 1 ? `“${titles[0]}” comes next` : `${titles.length} lessons come next`;
  return (
    <p className="small muted mt-7">
      {what} in your course and {titles.length === 1 ? "isn’t" : "aren’t"} open to you yet.{" "}
      <a href={lessonsPath}>See what opens {titles.length === 1 ? "it" : "them"}</a>
    </p>
  );
}
