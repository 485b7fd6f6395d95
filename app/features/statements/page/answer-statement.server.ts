import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import {
  requireSender,
  requireWritingOf,
  throwGone,
} from "~/features/membership/require-writer.server";
import { requireAccount, type ViewerAccount } from "~/features/membership/viewer.server";
import { addReading } from "~/features/safety/cue-counts.server";
import { findDialogueFor } from "~/features/dialogues/dialogues.server";
import { MomentAnswers, momentFrom } from "../draft/draft-fields.server";
import { unsavedWords } from "../draft/unsaved-words.server";
import { statementContent } from "../statement";
import {
  changeStatement,
  eraseStatement,
  findStatement,
  markReady,
  type Statement,
} from "../statements.server";
import { parseForm } from "~/http/parse-form.server";
import { dialoguePath, statementPath, statementsPath } from "~/http/paths";
import { carryStatement } from "../carried-statement.server";
import { answerDraft } from "../draft/answer-draft.server";
import { findAskedLesson } from "../asked-lesson.server";

/**
 * Answers a form of a statement's page: a redirect, or data for the page to show. If the session has ended
 * or the statement was erased elsewhere, throws a response that shows again what was sent.
 */
export async function answerStatement(db: Db, request: Request, id: string) {
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "erase") {
    const account = await requireAccount(db, request);
    if (!(await eraseStatement(db, account.id, id))) throw data(null, { status: 404 });
    return redirect(statementsPath, 303);
  }
  const lesson = await findAskedLesson(request);
  const address = statementPath(id, { lesson: lesson?.id });
  const unsaved = await unsavedWords(request, form, { id, lesson, moment: "unasked" });
  const account = await requireSender(db, request, { content: null, unsaved });
  const statement = await findStatement(db, account.id, id);
  if (!statement) throwGone(unsaved, account);
  await requireWritingOf(db, account, statementContent, unsaved);
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
  const { words, read, rubricVersion, refuse } = answer;
  const now = Date.now();
  const { body: other, updated_at: base } = statement;
  if (Number(form.get("base") ?? base) !== base && other !== words.body) {
    const page = refuse(
      "These words were changed somewhere else. If you save yours, they come first.",
    );
    return data({ page: { ...page, other, base } }, { status: 409 });
  }
  await changeStatement(db, account.id, statement.id, words, rubricVersion, now);
  await addReading(db, "statement", read, now);
  return redirect(address, 303);
}

async function rehearse(dialogueId: string, account: ViewerAccount, { id }: Statement) {
  const dialogue = await findDialogueFor(account, dialogueId);
  if (!dialogue) throw data(null, { status: 404 });
  return redirect(dialoguePath(dialogue.id), { status: 303, headers: carryStatement(id) });
}
