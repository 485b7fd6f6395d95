import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { cardFor, rubricVersion } from "~/features/coach/coach.server";
import { findDialogueFor } from "~/features/dialogues/dialogues.server";
import type { ViewerAccount } from "~/features/membership/viewer.server";
import { readCues } from "~/features/safety/read-cues.server";
import { carryStatement } from "~/features/statements/carried-statement.server";
import { saveStatement } from "~/features/statements/save-statement.server";
import { listStatements } from "~/features/statements/statements.server";
import { dialoguePath } from "~/http/paths";
import type { Ask } from "./ask";

/** The conversations in which an invitation can be rehearsed, the fitting one first. */
export const askDialogues = ["the-ride-home", "a-clear-no"] as const;

/** The lines of a card with what the member will say. Null without words, or with words that may do harm. */
export async function linesOf({ plan }: Pick<Ask, "plan">) {
  const line = String(plan.line ?? "").trim();
  return line ? cardFor(line, readCues(line).hard.length > 0) : null;
}

/**
 * Opens a conversation with the member's line beside it. The line is saved among their own words, where
 * the conversation finds it. Throws a 404 when the conversation or the line is not there.
 */
export async function rehearseAsk(db: Db, account: ViewerAccount, ask: Ask, dialogueId: string) {
  const dialogue = await findDialogueFor(account, dialogueId);
  if (!dialogue || !(await linesOf(ask))) throw data(null, { status: 404 });
  const body = String(ask.plan.line);
  const own = (await listStatements(db, account.id)).find((one) => one.body === body);
  const words = { body, recipient: "", occasion: "", name: "" };
  const result = { isReady: false, rubricVersion: await rubricVersion() };
  const id = own?.id ?? (await saveStatement(db, account.id, words, result, Date.now()));
  // Without room for one more statement, the conversation opens all the same.
  const headers = id ? carryStatement(id) : undefined;
  return redirect(dialoguePath(dialogue.id), { status: 303, headers });
}
