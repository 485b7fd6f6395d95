import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import type { ViewerAccount } from "~/features/membership/viewer.server";
import { findDialogueFor } from "~/features/dialogues/dialogues.server";
import { MomentAnswers, momentFrom } from "../draft/draft-fields.server";
import { changeStatement, eraseStatement, markReady, type Statement } from "../statements.server";
import { parseForm } from "~/http/parse-form.server";
import { dialoguePath, statementPath, statementsPath } from "~/http/paths";
import { carryStatement } from "../carried-statement.server";
import { answerDraft } from "../draft/answer-draft.server";
import { findAskedLesson, withLesson } from "../asked-lesson.server";
import { requireCoach } from "../coach/coach-access.server";

/** Answers a form of a statement's page: a redirect, or data for the page to show. */
export async function answerStatement(
  db: Db,
  request: Request,
  account: ViewerAccount,
  statement: Statement,
) {
  const form = await request.formData();
  const intent = form.get("intent");
  const address = withLesson(statementPath(statement.id), await findAskedLesson(request));
  if (intent === "erase") {
    await eraseStatement(db, account.id, statement.id);
    return redirect(statementsPath, 303);
  }
  await requireCoach(db, account);
  if (intent === "rehearse") return rehearse(String(form.get("dialogue")), account, statement);
  if (intent === "moment") {
    const hour = parseForm(form, MomentAnswers);
    if (hour.status !== "success") return data({ hour: hour.reply() }, { status: 400 });
    const moment = momentFrom(hour.value);
    if (moment !== "good") return data({ moment });
    await markReady(db, account.id, statement.id);
    return redirect(address, 303);
  }

  const moment = statement.is_ready ? "good" : "later";
  const answer = await answerDraft(form, { moment });
  if (answer.kind === "page") return data({ page: answer.page }, { status: answer.status });
  const { words, rubricVersion } = answer;
  await changeStatement(db, account.id, statement.id, words, rubricVersion, Date.now());
  return redirect(address, 303);
}

async function rehearse(dialogueId: string, account: ViewerAccount, { id }: Statement) {
  const dialogue = await findDialogueFor(account, dialogueId);
  if (!dialogue) throw data(null, { status: 404 });
  return redirect(dialoguePath(dialogue.id), { status: 303, headers: carryStatement(id) });
}
