import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { readAccount } from "~/features/membership/viewer.server";
import { NoCourseYet } from "~/features/lessons/no-course-yet";
import { CourseMap } from "~/features/lessons/course-map";
import { courseForReader } from "~/features/lessons/course-view";
import { listTrackModules } from "~/features/lessons/lessons.server";
import { closedReason } from "~/features/membership/access";
import { hasReadIn, leftOffAt } from "~/features/lessons/next-step";
import { readProgress } from "~/features/lessons/progress.server";
import { readSafety } from "~/features/safety/safety-check.server";
import { SearchForm } from "~/features/search/search-form";
import { publicMeta } from "~/http/page-meta";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await readAccount(db, request);
  const [modules, safety, progress] = await Promise.all([
    listTrackModules(account?.track ?? "A"),
    readSafety(request, account),
    account ? readProgress(db, account.id) : new Map(),
  ]);
  const hasRead = hasReadIn(progress);
  const reader = account && { grants: account.standing.grants, hasRead };
  const now = Date.now();
  const course = courseForReader(modules, {
    isRead: hasRead,
    leftOffAt: leftOffAt(progress),
    closedFor: (lesson) => closedReason(lesson, reader, safety, now),
  });
  return { isSignedIn: account !== null, modules: course };
}

export const meta: MetaFunction = ({ matches }) =>
  publicMeta(
    {
      title: "All lessons",
      description: "Every lesson, what it is about and how long it takes.",
      quiet: "Lessons",
    },
    matches,
  );

export default function LessonsRoute() {
  const { modules, isSignedIn } = useLoaderData<typeof loader>();
  const lessons = modules.flatMap((module) => module.lessons);
  const read = lessons.filter(({ window }) => window === "lit").length;
  const free = lessons.filter(({ isFree }) => isFree).length;
  return (
    <Page>
      <div className="wrap wrap--mid">
        <PageHead
          title="The course"
          lead={
            lessons.length === 0
              ? "A clinician reads every lesson before it opens. None is open yet."
              : isSignedIn
                ? `${read} of ${lessons.length} lessons read. Short sittings: stop anywhere and come back.`
                : `${lessons.length} short lessons. ${free} are free for everyone, and the ones that can save a life always will be.`
          }
        />
        <div className="course-search">
          <SearchForm isQuiet />
        </div>
        {lessons.length === 0 ? <NoCourseYet /> : <CourseMap modules={modules} />}
      </div>
    </Page>
  );
}
