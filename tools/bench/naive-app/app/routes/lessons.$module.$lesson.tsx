import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, type MetaFunction } from "@remix-run/react";
import { getMDXComponent } from "mdx-bundler/client/index.js";
import { useMemo } from "react";
import { all } from "../database.server";
import { Footer, Masthead } from "../furniture";
import { lessonComponents } from "../lesson-components";
import { LessonFoot } from "../lesson-foot";
import { getPage } from "../lesson.server";
import { getSession } from "../session.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const session = await getSession(request.headers.get("Cookie"));
  const accountId: unknown = session.get("accountId");
  if (!accountId) throw redirect("/sign-in");

  const [account] = await all<{ alias: string }>(
    "select alias from account join grant on account_id = account.id where account.id = ? and status = 'active'",
    accountId,
  );
  if (!account) throw redirect("/membership");
  const progress = await all<{ lesson_id: string; completed_at: number | null }>(
    "select lesson_id, completed_at from lesson_progress where account_id = ?",
    accountId,
  );
  const id = `${params.module}/${params.lesson}`;
  return { ...(await getPage()), id, alias: account.alias, progress };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.frontmatter.title ?? "Lesson" },
];

export default function LessonRoute() {
  const data = useLoaderData<typeof loader>();
  const { code, frontmatter, glossary, sources, crisis, lessons, progress, id } = data;
  const Body = useMemo(() => getMDXComponent(code), [code]);
  const components = useMemo(
    () => lessonComponents(glossary, sources, crisis),
    [glossary, sources, crisis],
  );
  const isRead = (lessonId: string) =>
    progress.some(({ lesson_id, completed_at }) => lesson_id === lessonId && completed_at !== null);
  return (
    <>
      <Masthead alias={data.alias} />
      <main id="main">
        <nav aria-label="Lessons in this module">
          <ol>
            {lessons.map((lesson) => (
              <li key={lesson.id} className={isRead(lesson.id) ? "is-read" : undefined}>
                <Link to={`/lessons/${lesson.id}`}>{lesson.title}</Link>
              </li>
            ))}
          </ol>
        </nav>
        <article>
          <h1>{frontmatter.title}</h1>
          <p className="small">About {frontmatter.minutes} minutes</p>
          {/* oxlint-disable-next-line react/static-components -- what mdx-bundler’s manual shows */}
          <Body components={components} />
          <LessonFoot {...{ sources, lessons, id }} reviewedBy={frontmatter.reviewedBy} />
        </article>
      </main>
      <Footer crisis={crisis} />
    </>
  );
}
