import { planPath } from "~/http/paths";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";

/**
 * Where the line to remember can go. "closed": the member may not write the plan now. "new": there is
 * no plan yet. "open": there is one. "there": the plan has the line. "full": the plan has no room.
 */
export type InvitationState = "closed" | "new" | "open" | "there" | "full";

interface ToInvitationProps {
  attemptId: string;
  plan: InvitationState;
}

/** Takes the line to remember to the plan for an invitation, or says that it is there. */
export function ToInvitation({ attemptId, plan }: ToInvitationProps) {
  if (plan === "closed") return null;
  if (plan === "full") {
    return <p className="small muted mt-3">Your plan for the invitation has no room left.</p>;
  }
  if (plan === "open") {
    return (
      <form method="post" className="mt-3">
        <button type="submit" className="go talk__go" name="intent" value="to-invitation">
          Put it in my invitation plan <Icon name="arrow" />
        </button>
      </form>
    );
  }
  return (
    <p className="mt-3">
      {plan === "there" ? (
        <Go href={planPath("invitation")}>It’s in your invitation plan</Go>
      ) : (
        <Go href={planPath("invitation", { attempt: attemptId })}>
          Begin an invitation plan with it
        </Go>
      )}
    </p>
  );
}
