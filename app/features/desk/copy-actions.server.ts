import { data, redirect } from "@remix-run/node";
import { db } from "~/db.server";
import { copyPath } from "~/http/paths";
import { takeDown } from "~/features/answers/consent/publish.server";
import { copyChecks } from "~/features/answers/copy/copy";
import {
  offerCopy,
  saveCopy,
  withholdCopy,
  type Saved,
} from "~/features/answers/copy/copies.server";
import { readCopyForm, type CopyForm } from "~/features/answers/copy/copy-form.server";

interface CopyAction {
  expertId: string;
  questionId: string;
  form: FormData;
}

const notSaved: Record<Exclude<Saved, "saved">, string> = {
  stale:
    "Someone changed this copy while you wrote, so nothing was saved. Your text is still here. Copy it, then reload the page.",
  closed: "This question stays private, so nothing was saved.",
};

/** Saves what was typed. The draft may have marks and gaps. */
export async function save(act: CopyAction) {
  const typed = await readCopyForm(act.form);
  const refused = await saveTyped(act, typed);
  return refused ?? redirect(copyPath(act.questionId), { status: 303 });
}

/** Saves what was typed and asks the member. */
export async function offer(act: CopyAction) {
  const { expertId, questionId } = act;
  const typed = await readCopyForm(act.form);
  const refused = await saveTyped(act, typed);
  if (refused) return refused;
  // Saving an unchanged copy leaves its version.
  const version = await findVersion(questionId);
  if (typed.ticked.length < copyChecks.length) {
    const problem = "Your draft is saved. Tick every check before you ask the member.";
    return refusal(typed, version, problem, 400);
  }
  const outcome = await offerCopy(db, { expertId, questionId, version }, Date.now());
  if (outcome === "offered") return redirect(copyPath(questionId), { status: 303 });
  const problem =
    outcome === "marked"
      ? "Your draft is saved, but the member isn’t asked yet. Replace what is still marked, or write why it may stay."
      : "Someone already asked the member or changed this copy in the meantime. Reload the page.";
  return refusal(typed, version, problem, 400);
}

export async function withhold({ expertId, questionId }: CopyAction) {
  await withholdCopy(db, expertId, questionId, Date.now());
  return redirect(copyPath(questionId), { status: 303 });
}

export async function remove({ expertId, questionId }: CopyAction) {
  await takeDown(db, expertId, questionId, Date.now());
  return redirect(copyPath(questionId), { status: 303 });
}

/** A response that says why nothing was saved, or null if it was saved. */
async function saveTyped({ expertId, questionId }: CopyAction, typed: CopyForm) {
  const { words, version, errors } = typed;
  if (Object.keys(errors).length > 0) {
    return refusal(typed, version, "Nothing was saved yet. Look at the fields below.", 400);
  }
  const saved = await saveCopy(db, { expertId, questionId, words, version }, Date.now());
  return saved === "saved" ? null : refusal(typed, version, notSaved[saved], 409);
}

function refusal(
  { words, errors, ticked }: CopyForm,
  version: number,
  problem: string,
  status: number,
) {
  return data({ words, version, ticked, errors, problem }, { status });
}

async function findVersion(questionId: string) {
  const { version } = await db
    .selectFrom("answer_copy")
    .select("version")
    .where("question_id", "=", questionId)
    .executeTakeFirstOrThrow();
  return version;
}
