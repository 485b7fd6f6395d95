import { newStatementPath } from "~/http/paths";
import { ExerciseFrame } from "~/ui/exercise-frame";
import { Go } from "~/ui/go";

interface StatementInviteProps {
  /** The marker's id in the lesson. */
  id: string;
  /** "module/lesson": the lesson that the new statement links back to. */
  lesson: string;
}

/** A box in a lesson with a link to write a statement. */
export function StatementInvite({ id, lesson }: StatementInviteProps) {
  return (
    <ExerciseFrame
      id={`statement-${id}`}
      title="Your own words"
      note="Only you can read what you write"
    >
      <p>
        Write the sentence the way you’d say it. You’ll see which words help, which may start a
        fight, and one thing to try. There are no grades.
      </p>
      <Go href={newStatementPath({ lesson })}>Write your line</Go>
    </ExerciseFrame>
  );
}
