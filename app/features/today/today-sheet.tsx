import {
  dialoguePath,
  dialoguesPath,
  modulePath,
  newQuestionPath,
  questionPath,
  safetyPath,
} from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { Go } from "~/ui/go";
import { Notice } from "~/ui/notice";
import { Win, Wins } from "./wins";
import { Windows } from "~/ui/pictures/windows";
import type { TodayData } from "./load-today.server";
import { TodayStep } from "./today-step";

/** The first page that a member sees. */
export function TodaySheet({ data }: { data: TodayData }) {
  return (
    <div className="wrap">
      <header className="page-head today-head">
        <h1>Hello, {data.alias}.</h1>
      </header>
      <TodayStep {...data} />
      <div className="cols cols--main-side pb today-cols">
        <div className="today-main">
          {data.reply ? (
            <Notice icon="letter" title="You have a reply" level={2}>
              <a href={questionPath(data.reply.questionId)}>{data.reply.title}</a>
            </Notice>
          ) : null}
          <CourseSection {...data} />
          <PracticeSection {...data} />
        </div>
        <aside className="today-side flow">
          <SmallWinsSection {...data} />
          <section className="sheet sheet--flat">
            <h2 className="title-s">Ask a person</h2>
            <p>
              An expert reads every question and signs the answer with their name. They know you
              only as {data.alias}.
            </p>
            <p>
              <Go href={newQuestionPath()}>Ask a question</Go>
            </p>
          </section>
        </aside>
      </div>
    </div>
  );
}

function CourseSection({ course, step }: Pick<TodayData, "course" | "step">) {
  const lessons = course.flatMap((module) => module.lessons);
  const readIn = (list: typeof lessons) => list.filter(({ window }) => window === "lit").length;
  const nextId = "lesson" in step ? step.lesson.id : null;
  const isPaused = lessons.some(({ closed }) => closed === "safety-pause");
  return (
    <section aria-labelledby="course">
      <div className="section-head">
        <h2 id="course" className="title-m">
          The course
        </h2>
        <p className="muted small">
          {readIn(lessons)} of {lessons.length} lessons read
        </p>
      </div>
      {isPaused ? (
        <p className="muted">
          Part of it is paused for now. <a href={safetyPath}>Who to talk with first</a>
        </p>
      ) : null}
      <Contents>
        {course.map(({ id, number, title, lessons: inside }) => (
          <ContentsItem
            key={id}
            href={modulePath(number)}
            number={number}
            title={title}
            isCurrent={inside.some((lesson) => lesson.id === nextId)}
            state={
              <>
                <Windows states={inside.map(({ window }) => window)} />
                <span>{readLabel(readIn(inside), inside.length)}</span>
              </>
            }
          />
        ))}
      </Contents>
    </section>
  );
}

function readLabel(read: number, all: number) {
  if (read === 0) return "Not started";
  return read === all ? "Read" : `${read} of ${all} read`;
}

const practiceLabels = { new: "New", open: "Where you left off", finished: "Practiced" } as const;

function PracticeSection({ dialogues }: Pick<TodayData, "dialogues">) {
  if (dialogues.length === 0) return null;
  return (
    <section aria-labelledby="rehearse">
      <div className="section-head">
        <h2 id="rehearse" className="title-m">
          Practice before you need it
        </h2>
        <Go href={dialoguesPath}>All conversations</Go>
      </div>
      <Contents>
        {dialogues.map(({ id, title, summary, state }) => (
          <ContentsItem
            key={id}
            href={dialoguePath(id)}
            title={title}
            note={summary}
            state={practiceLabels[state]}
          />
        ))}
      </Contents>
    </section>
  );
}

function SmallWinsSection({ wins }: Pick<TodayData, "wins">) {
  return (
    <section aria-labelledby="wins">
      <h2 id="wins" className="title-s">
        Small wins
      </h2>
      {wins.length > 0 ? (
        <Wins>
          {wins.map(({ what, on, when }) => (
            <Win key={what} on={on} when={when}>
              {what}
            </Win>
          ))}
        </Wins>
      ) : (
        <p className="muted mt-3">
          Each thing you do here lights a window, such as reading a lesson or practicing a talk.
        </p>
      )}
    </section>
  );
}
