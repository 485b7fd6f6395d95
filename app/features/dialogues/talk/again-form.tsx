import type { ReactNode } from "react";
import { dialoguePath } from "~/http/paths";

interface AgainFormProps {
  dialogueId: string;
  /** Begins at this line of an earlier talk; left out: from the start. */
  from?: { attemptId: string; turn: number };
  /** The button. */
  children: ReactNode;
}

/** Begins a new talk. */
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
