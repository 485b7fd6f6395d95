import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { Paywall } from "~/features/membership/paywall";
import { completeLesson, openLesson, reopenLesson } from "~/features/lessons/progress.server";
import { crisisHelp } from "~/features/safety/country.server";
import { checkSafety } from "~/features/safety/safety-check.server";
import { attemptWrite } from "~/http/background.server";
import { publicMeta } from "~/http/page-meta";
import type { PageHandle } from "~/http/page-cache.server";
import { Page } from "~/ui/frame/page";
import { submitExercise } from "~/features/lessons/submit-exercise.server";
import { listShutDialogues } from "~/features/dialogues/dialogues.server";
import { requireLesson, requireLessonInPart } from "~/features/lessons/require-lesson.server";
import { isNewVisit } from "~/features/lessons/next-step";
import { turnAt } from "~/features/lessons/track-route";
import { nextOf } from "~/http/own-path";
import { lessonPath, todayPath } from "~/http/paths";
import { holdsOwnWords, LessonSheet } from "./lesson-sheet";
import { loadLesson, type LessonData } from "./load-lesson.server";

export async function loader(args: LoaderFunctionArgs) {
  const { found, account, doors, safety, record, closed, isAdvocateFirst } =
    await requireLessonInPart(db, args);
  const { contacts } = crisisHelp(args.request, account);
  const shutDialogues = await listShutDialogues(account?.track ?? "A", safety);
  const clock = clockOf(account);
  const load = { found, record, contacts, clock, doors, shutDialogues, closed };
  const lesson = await loadLesson(db, load);
  if (record && isNewVisit(record.progress, found.lesson.id)) {
    const opening = openLesson(db, record.accountId, found.lesson.id, Date.now());
    await attemptWrite("saving where a member left off", opening);
  }
  const wanted = nextOf(args.request, "") || null;
  return { ...lesson, contacts, safety, isAdvocateFirst, wanted };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { found, account, doors } = await requireLesson(db, { request, params });
  const { lesson } = found;
  const form = await request.formData();
  const now = Date.now();
  if (form.get("exercise") === "safety-check") {
    const { result, headers } = await checkSafety(db, { account, form, now });
    return data({ submitted: null, safety: result, isEmpty: !result }, { headers });
  }
  if (form.has("exercise")) {
    const submitted = await submitExercise(db, account?.id ?? null, lesson, form, now);
    if (!submitted) throw data(null, { status: 404 });
    const status = submitted.error ? 400 : 200;
    return data({ submitted, safety: null, isEmpty: false }, { status });
  }

  const { id } = await requireAccount(db, request);
  if (form.get("intent") === "reopen") {
    await reopenLesson(db, id, lesson.id);
    return redirect(lessonPath(lesson.id), 303);
  }
  await completeLesson(db, id, lesson.id, now);
  const lessons = found.modules.flatMap((module) => module.lessons);
  const { next } = turnAt(lessons, lesson.id, doors.isOpen);
  return redirect(next ? lessonPath(next.id) : todayPath, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [{ title: "Lesson – Notes" }];
  const { lesson, place } = data;
  const quiet = `Lesson ${place.position}`;
  const page = { title: lesson.title, description: lesson.summary, quiet };
  return publicMeta({ ...page, type: "article" }, matches);
};

// A page with a member's own words is never cached.
export const handle: PageHandle = { isCacheable: (data) => !holdsOwnWords(data as LessonData) };

export default function LessonRoute() {
  const data = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page>
      <LessonSheet
        data={data}
        contacts={data.contacts}
        safety={sent?.safety ?? data.safety}
        submitted={sent?.submitted ?? null}
        isSafetyCheckEmpty={sent?.isEmpty ?? false}
        isAdvocateFirst={data.isAdvocateFirst}
        wanted={data.wanted}
      />
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
