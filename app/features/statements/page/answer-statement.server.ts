import { data, redirect } from "@remix-run/node";
import { db } from "~/db.server";
import type { ReaderAccount } from "~/features/membership/reader.server";
import { findDialogueFor } from "~/features/dialogues/dialogues.server";
import { MomentAnswers, momentFrom } from "../draft/draft-fields.server";
import { changeStatement, eraseStatement, markReady, type Statement } from "../statements.server";
import { parseForm } from "~/http/parse-form.server";
import { dialoguePath, statementPath, statementsPath } from "~/http/paths";
import { carryStatement } from "../carried-statement.server";
import { answerDraft } from "../draft/answer-draft.server";
import { askedLesson, withLesson } from "../asked-lesson.server";
import { requireCoach } from "../coach/coach-access.server";

/** What a form sent from a statement's own page comes to. */
export async function answerStatement(
  request: Request,
  account: ReaderAccount,
  statement: Statement,
) {
  const form = await request.formData();
  const intent = form.get("intent");
  const address = withLesson(statementPath(statement.id), await askedLesson(request));
  if (intent === "erase") {
    await eraseStatement(db, account.id, statement.id);
    return redirect(statementsPath, 303);
  }
  await requireCoach(account);
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
  const answer = await answerDraft(form, { track: account.track, moment });
  if (answer.kind === "page") return data({ page: answer.page }, { status: answer.status });
  const { words, rubricVersion } = answer;
  await changeStatement(db, account.id, statement.id, words, rubricVersion, Date.now());
  return redirect(address, 303);
}

async function rehearse(dialogueId: string, account: ReaderAccount, { id }: Statement) {
  const dialogue = await findDialogueFor(account, dialogueId);
  if (!dialogue) throw data(null, { status: 404 });
  return redirect(dialoguePath(dialogue.id), { status: 303, headers: carryStatement(id) });
}
