import { crisisPath, safetyPath } from "~/http/paths";
import { Empty } from "~/ui/empty";
import { Go } from "~/ui/go";

/** Shown in place of the course map while no lesson is open. */
export function NoCourseYet() {
  return (
    <Empty
      art="lessons"
      title="What can’t wait is open"
      text="You can already see who to call, and what to do if home isn’t safe."
    >
      <p>
        <Go href={crisisPath}>Who to call where you live</Go>
      </p>
      <p>
        <Go href={safetyPath}>If you don’t feel safe at home</Go>
      </p>
    </Empty>
  );
}
