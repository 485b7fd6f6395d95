import { data, redirect } from "@remix-run/node";
import { db } from "~/db.server";
import type { Reader } from "~/features/statements/coach.server";
import {
  changeStatement,
  eraseStatement,
  Hour,
  markReady,
  momentOf,
  type findStatement,
} from "~/features/statements/statements.server";
import { parseForm } from "~/parse-form.server";
import { answerDraft } from "../statements.new/answer-draft.server";
import { requireCoach } from "../statements.new/coach-access.server";

type Statement = NonNullable<Awaited<ReturnType<typeof findStatement>>>;
type Account = { id: string; track: Reader["track"] };

/** What a form sent from a statement's own page comes to. */
export async function answerStatement(request: Request, account: Account, statement: Statement) {
  const form = await request.formData();
  const intent = form.get("intent");
  const address = `/statements/${statement.id}`;
  if (intent === "erase") {
    await eraseStatement(db, account.id, statement.id);
    return redirect("/statements", 303);
  }
  await requireCoach(request, account);
  if (intent === "moment") {
    const hour = parseForm(form, Hour);
    if (hour.status !== "success") return data({ hour: hour.reply() }, { status: 400 });
    const moment = momentOf(hour.value);
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
