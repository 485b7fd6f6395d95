import { data, redirect } from "@remix-run/node";
import { db } from "~/db.server";
import { parseForm } from "~/http/parse-form.server";
import { questionPath, sharePath } from "~/http/paths";
import { copyParts } from "../copy/copy";
import { agreeToCopy, takeBack } from "./publish.server";
import { declineCopy, returnCopy, ShareAnswer, type Share } from "./share.server";

interface ShareAct {
  accountId: string;
  share: Share;
  form: FormData;
}

const refusals = {
  edited:
    "You changed some words. Choose “Yes, with my changes” to send them, or load the page again to undo them. Nothing was published.",
  changed:
    "The expert changed the copy in the meantime, so nothing was published. Read it again here.",
  marked:
    "An expert has to look at one detail again, so nothing was published. We’ll ask you once more.",
};

/** Publishes the copy, sends it back, or declines it, as the member chose. Or takes back what is published. */
export async function sendShareAnswer({ accountId, share, form }: ShareAct) {
  const { questionId } = share;
  const now = Date.now();
  if (form.get("intent") === "take-back") {
    await takeBack(db, accountId, questionId, now);
    return redirect(questionPath(questionId), { status: 303 });
  }
  const submission = parseForm(form, ShareAnswer);
  if (submission.status !== "success") {
    return data({ result: submission.reply() }, { status: 400 });
  }
  const { choice, seen, audience, ...texts } = submission.value;
  const refuse = (why: keyof typeof refusals, status: number) =>
    data({ result: submission.reply({ formErrors: [refusals[why]] }) }, { status });
  if (choice === "no") {
    await declineCopy(db, accountId, questionId, now);
    return redirect(questionPath(questionId), { status: 303 });
  }
  const lines = (text: string) => text.replaceAll("\r\n", "\n").trim();
  const typed = Object.fromEntries(copyParts.map((part) => [part, lines(texts[part])]));
  if (choice === "changes") {
    const isSent = await returnCopy(db, accountId, questionId, { ...texts, ...typed }, now);
    return isSent ? redirect(sharePath(questionId), { status: 303 }) : refuse("changed", 409);
  }
  const offered = share.offer?.texts;
  if (offered && copyParts.some((part) => offered[part] !== typed[part])) {
    return refuse("edited", 400);
  }
  const outcome = await agreeToCopy(db, accountId, questionId, { textHash: seen, audience }, now);
  if (outcome === "published") return redirect(sharePath(questionId), { status: 303 });
  return refuse(outcome, 409);
}
