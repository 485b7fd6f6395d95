import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { requireSender } from "~/features/membership/require-writer.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { addReading } from "~/features/safety/cue-counts.server";
import { crisisHelp } from "~/features/safety/country.server";
import { NewWords } from "~/features/statements/draft/new-words";
import { unsavedWords } from "~/features/statements/draft/unsaved-words.server";
import { statementContent } from "~/features/statements/statement";
import type { Moment } from "~/features/statements/draft/moment-notice";
import { MomentForm } from "~/features/statements/draft/moment-form";
import { MomentAnswers, momentFrom } from "~/features/statements/draft/draft-fields.server";
import { saveStatement } from "~/features/statements/save-statement.server";
import { formKey } from "~/http/form-use.server";
import { parseForm } from "~/http/parse-form.server";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";
import { answerDraft, emptyDraft } from "~/features/statements/draft/answer-draft.server";
import { findAskedLesson, withLesson } from "~/features/statements/asked-lesson.server";
import { requireCoach } from "~/features/statements/coach/coach-access.server";
import { StatementHead } from "~/features/statements/statement-head";
import { newStatementPath, statementPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  await requireCoach(db, account);
  const [lesson, draft] = await Promise.all([findAskedLesson(request), emptyDraft()]);
  const { contacts } = crisisHelp(request, account);
  return { moment: momentAsked(request), lesson, draft, contacts };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [moment, lesson] = [momentAsked(request), await findAskedLesson(request)];
  const sent = { id: null, lesson, moment: moment ?? "later" };
  const unsaved = await unsavedWords(request, form, sent);
  const account = await requireSender(db, request, { content: statementContent, unsaved });

  if (form.get("intent") === "moment") {
    const hour = parseForm(form, MomentAnswers);
    if (hour.status !== "success") return data({ hour: hour.reply() }, { status: 400 });
    const answered = { moment: momentFrom(hour.value) };
    return redirect(withLesson(newStatementPath(), lesson, answered), 303);
  }
  const answer = await answerDraft(form, { moment: moment ?? "later" });
  if (answer.kind === "page") return data({ page: answer.page }, { status: answer.status });

  const { words, read, rubricVersion, refuse } = answer;
  const now = Date.now();
  const reading = { isReady: moment === "good", rubricVersion, formKey: formKey(form) };
  const id = await saveStatement(db, account.id, words, reading, now);
  if (id) {
    await addReading(db, "statement", read, now);
    return redirect(withLesson(statementPath(id), lesson), 303);
  }
  const page = refuse("Your notebook holds as many as it can. Erase one to make room.");
  return data({ page }, { status: 400 });
}

export const meta: MetaFunction = () => [
  { title: "New note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function NewStatementRoute() {
  const { moment, lesson, draft, contacts } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const page = sent && "page" in sent ? sent.page : undefined;
  return (
    <Page>
      {moment ? (
        <NewWords draft={page ?? draft} moment={moment} contacts={contacts} lesson={lesson} />
      ) : (
        <div className="wrap wrap--mid pb">
          <StatementHead lesson={lesson} hasWords={false} />
          <PageHead title="First, is this a good time?" />
          <MomentForm result={sent && "hour" in sent ? sent.hour : undefined} />
        </div>
      )}
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={NewWords} />;
}

function momentAsked(request: Request) {
  const asked = new URL(request.url).searchParams.get("moment");
  const moments: Moment[] = ["good", "later", "unsafe"];
  return moments.find((one) => one === asked) ?? null;
}
