import { data, redirect } from "@remix-run/node";
import type { StaffRole } from "#db/schema";
import { db } from "~/db.server";
import { type DeskFilter } from "./desk";
import { claimQuestion, releaseQuestion, sendReply } from "./claim-question.server";
import { CheckedReply, ReplyDraft } from "./desk.server";
import { replyHtml } from "~/features/questions/reply-html.server";
import { formKey } from "~/http/form-use.server";
import { parseForm } from "~/http/parse-form.server";
import { deskPath } from "~/http/paths";

interface DeskAction {
  staff: { id: string; roles: readonly StaffRole[] };
  id: string;
  filter: DeskFilter;
  form: FormData;
}

/** Claims a question. If another expert was faster, the response is a 409 that names them. */
export async function claim({ staff, id, filter }: DeskAction) {
  const claimed = await claimQuestion(db, staff.id, id, Date.now());
  if (claimed.kind === "claimed") return redirect(deskPath(filter, { id }), { status: 303 });
  const problem =
    claimed.kind === "taken"
      ? `${claimed.by} took this one just before you.`
      : "This one has been answered meanwhile.";
  return data({ problem }, { status: 409 });
}

export async function release({ staff, id, filter }: DeskAction) {
  if (await releaseQuestion(db, staff, id, Date.now()))
    return redirect(deskPath(filter), { status: 303 });
  return data({ problem: "This one is not yours to pass on any more." }, { status: 409 });
}

export async function preview({ form }: DeskAction) {
  const submission = parseForm(form, ReplyDraft);
  const result = submission.reply();
  if (submission.status !== "success") return data({ result }, { status: 400 });
  return data({ result, preview: await replyHtml(submission.value.body) });
}

export async function send({ staff, id, filter, form }: DeskAction) {
  const submission = parseForm(form, CheckedReply);
  if (submission.status !== "success") {
    return data({ result: submission.reply() }, { status: 400 });
  }
  const reply = { body: submission.value.body, formKey: formKey(form) };
  if (await sendReply(db, staff.id, id, reply, Date.now())) {
    return redirect(deskPath(filter, { id }), { status: 303 });
  }
  const formErrors = ["This one is not yours any more, so nothing was sent. Copy your text first."];
  return data({ result: submission.reply({ formErrors }) }, { status: 409 });
}
