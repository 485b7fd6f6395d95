import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/reader.server";
import { Paywall } from "~/features/membership/paywall";
import { CrisisCards } from "~/features/safety/crisis-card";
import { crisisHelp } from "~/features/safety/place.server";
import { CoachDesk } from "~/features/statements/coach-desk";
import type { Moment } from "~/features/statements/later-notice";
import { MomentForm } from "~/features/statements/moment-form";
import { Hour, momentOf } from "~/features/statements/statement-forms.server";
import { keepStatement } from "~/features/statements/statements.server";
import { parseForm } from "~/http/parse-form.server";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";
import { answerDraft, emptyDesk } from "~/features/statements/answer-draft.server";
import { askedLesson, withLesson } from "~/features/statements/asked-lesson.server";
import { requireCoach } from "~/features/statements/coach-access.server";
import { WayBack } from "~/features/statements/way-back";
import { newStatementPath, statementPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  await requireCoach(account);
  const [lesson, desk] = await Promise.all([askedLesson(request), emptyDesk(account.track)]);
  const { contacts } = crisisHelp(request, account);
  return { moment: momentAsked(request), lesson, desk, contacts };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  await requireCoach(account);
  const form = await request.formData();
  const [moment, lesson] = [momentAsked(request), await askedLesson(request)];

  if (form.get("intent") === "moment") {
    const hour = parseForm(form, Hour);
    if (hour.status !== "success") return data({ hour: hour.reply() }, { status: 400 });
    const answered = { moment: momentOf(hour.value) };
    return redirect(withLesson(newStatementPath(), lesson, answered), 303);
  }
  const answer = await answerDraft(form, { track: account.track, moment: moment ?? "later" });
  if (answer.kind === "page") return data({ page: answer.page }, { status: answer.status });

  const { words, rubricVersion, refuse } = answer;
  const reading = { isReady: moment === "good", rubricVersion };
  const id = await keepStatement(db, account.id, words, reading, Date.now());
  if (id) return redirect(withLesson(statementPath(id), lesson), 303);
  const page = refuse("Your notebook holds as many as it can. Erase one to make room.");
  return data({ page }, { status: 400 });
}

export const meta: MetaFunction = () => [
  { title: "New note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function NewStatementRoute() {
  const { moment, lesson, desk, contacts } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const page = sent && "page" in sent ? sent.page : undefined;
  const cards = page?.cards ?? [];
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <WayBack lesson={lesson} hasWords={moment !== null} />
        <PageHead title={moment ? "What you’d like to say" : "First, the hour"} />
        {moment ? (
          <div className="cover-area" data-cover-area="">
            <CoachDesk
              {...(page ?? desk)}
              moment={moment}
              shown={cards.join(" ")}
              cards={
                cards.length > 0 ? <CrisisCards kinds={cards} contacts={contacts} /> : undefined
              }
            />
          </div>
        ) : (
          <MomentForm result={sent && "hour" in sent ? sent.hour : undefined} />
        )}
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}

function momentAsked(request: Request) {
  const asked = new URL(request.url).searchParams.get("moment");
  const moments: Moment[] = ["good", "later", "unsafe"];
  return moments.find((one) => one === asked) ?? null;
}
