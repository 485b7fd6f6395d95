import { data, redirect } from "@remix-run/node";
import { db } from "~/db.server";
import { savableLines, type Debrief } from "~/features/dialogues/talk/look-back";
import { rubricVersion } from "~/features/coach/coach.server";
import { statementCardPath } from "~/http/paths";
import { keepLine } from "./kept-lines.server";

interface FinishedTalk {
  attemptId: string;
  debrief: Debrief;
}

/** Puts a line of a finished talk on a script card, as its debrief's form asks. */
export async function keepLineByForm(
  accountId: string,
  { attemptId, debrief }: FinishedTalk,
  form: FormData,
) {
  const line = savableLines(debrief).find((one) => one === form.get("line"));
  if (!line) throw data(null, { status: 400 });
  const version = await rubricVersion();
  const id = await keepLine(db, accountId, { attemptId, line }, version, Date.now());
  if (!id) return data({ isNotebookFull: true }, { status: 400 });
  return redirect(statementCardPath(id), 303);
}
