import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/accounts/session.server";
import { findLesson } from "~/features/lessons/lessons.server";
import { Paywall } from "~/features/membership/paywall";
import { CrisisCards } from "~/features/safety/crisis-card";
import { crisisHelp } from "~/features/safety/place.server";
import { CoachDesk } from "~/features/statements/coach-desk";
import type { Moment } from "~/features/statements/later-notice";
import { MomentForm } from "~/features/statements/moment-form";
import { Hour, keepStatement, momentOf } from "~/features/statements/statements.server";
import { parseForm } from "~/parse-form.server";
import { Page } from "~/ui/page";
import { PageHead } from "~/ui/page-head";
import { RunningHead } from "~/ui/running-head";
import { answerDraft, emptyDesk } from "./answer-draft.server";
import { requireCoach } from "./coach-access.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  await requireCoach(request, account);
  const { moment, lessonId } = asked(request);
  const found = lessonId ? await findLesson(lessonId) : null;
  const lesson = found && { id: found.lesson.id, title: found.lesson.title };
  const { contacts } = crisisHelp(request, account);
  return { moment, lesson, desk: await emptyDesk(account.track), contacts };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  await requireCoach(request, account);
  const form = await request.formData();
  const { moment, lessonId } = asked(request);
  const lesson: Record<string, string> = lessonId ? { lesson: lessonId } : {};

  if (form.get("intent") === "moment") {
    const hour = parseForm(form, Hour);
    if (hour.status !== "success") return data({ hour: hour.reply() }, { status: 400 });
    const search = new URLSearchParams({ moment: momentOf(hour.value), ...lesson });
    return redirect(`/statements/new?${search}`, 303);
  }
  const answer = await answerDraft(form, { track: account.track, moment: moment ?? "later" });
  if (answer.kind === "page") return data({ page: answer.page }, { status: answer.status });

  const { words, rubricVersion, refuse } = answer;
  const reading = { isReady: moment === "good", rubricVersion };
  const id = await keepStatement(db, account.id, words, reading, Date.now());
  if (id) return redirect(`/statements/${id}?${new URLSearchParams(lesson)}`, 303);
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
        <RunningHead
          href={lesson ? `/lessons/${lesson.id}` : "/statements"}
          text={lesson ? `Back to the lesson: ${lesson.title}` : "Your words"}
        />
        <PageHead title={moment ? "What you’d like to say" : "First, the hour"} />
        {moment ? (
          <CoachDesk
            {...(page ?? desk)}
            moment={moment}
            shown={cards.join(" ")}
            cards={cards.length > 0 ? <CrisisCards kinds={cards} contacts={contacts} /> : undefined}
          />
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

function asked(request: Request) {
  const { searchParams } = new URL(request.url);
  const moments: Moment[] = ["good", "later", "unsafe"];
  const moment = moments.find((one) => one === searchParams.get("moment")) ?? null;
  return { moment, lessonId: searchParams.get("lesson") };
}
