import type { ReactNode } from "react";
import { dialoguePath } from "~/http/paths";

interface AgainFormProps {
  dialogueId: string;
  /** The turn of an earlier talk to begin at. Without it, the talk begins at the start. */
  from?: { attemptId: string; turn: number };
  /** A submit button. */
  children: ReactNode;
}

/** A form that begins a new talk. */
export function AgainForm({ dialogueId, from, children }: AgainFormProps) {
  return (
    <form method="post" action={dialoguePath(dialogueId)}>
      <input type="hidden" name="move" value={from ? "again-from" : "again"} />
      {from ? (
        <>
          <input type="hidden" name="attempt" value={from.attemptId} />
          <input type="hidden" name="turn" value={from.turn} />
        </>
      ) : null}
      {children}
    </form>
  );
}
