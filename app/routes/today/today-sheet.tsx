import { ButtonLink } from "~/ui/button";
import { Contents, ContentsItem } from "~/ui/contents";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/icon";
import { NextStep } from "~/ui/next-step";
import { Notice } from "~/ui/notice";
import { Win, Wins } from "~/ui/wins";
import { Windows } from "~/ui/windows";
import type { TodayData } from "./load-today.server";

/** A member's front room. */
export function TodaySheet({ data }: { data: TodayData }) {
  return (
    <div className="wrap">
      <header className="page-head today-head">
        <h1>Hello, {data.alias}.</h1>
      </header>
      <Next {...data} />
      <div className="cols cols--main-side pb today-cols">
        <div className="today-main">
          {data.reply ? (
            <Notice icon="letter" title="You have a reply" level={2}>
              <a href={`/questions/${data.reply.questionId}`}>{data.reply.title}</a>
            </Notice>
          ) : null}
          <Course {...data} />
          <Practice {...data} />
        </div>
        <aside className="today-side flow">
          <SmallWins {...data} />
          <section className="sheet sheet--flat">
            <h2 className="title-s">Ask a person</h2>
            <p>An expert reads every question and answers by name. You stay {data.alias}.</p>
            <p>
              <Go href="/questions/new">Ask a question</Go>
            </p>
          </section>
        </aside>
      </div>
    </div>
  );
}

function Next({ step, safety }: Pick<TodayData, "step" | "safety">) {
  switch (step.kind) {
    case "resume":
    case "start":
      return (
        <NextStep
          kicker={step.kind === "resume" ? "Where you left off" : "Your next step"}
          title={step.lesson.title}
          text={`${step.lesson.summary} About ${step.lesson.minutes} minutes.`}
        >
          <ButtonLink href={`/lessons/${step.lesson.id}`}>
            {step.kind === "resume" ? "Carry on reading" : "Start this lesson"}{" "}
            <Icon name="arrow" small />
          </ButtonLink>
        </NextStep>
      );
    case "more":
      return safety === "pause" ? <AdvocateFirst /> : <BehindTheGate />;
    case "done":
      return (
        <NextStep
          kicker="Every lesson is read"
          title="Keep one skill warm"
          text="Choose a conversation you find hard, and say it once more before you need it."
        >
          <ButtonLink href="/dialogues">Practice a conversation</ButtonLink>
        </NextStep>
      );
  }
}

function AdvocateFirst() {
  return (
    <NextStep
      kicker="Safety comes first"
      title="Talk with an advocate"
      text="Some lessons stay closed after your safety check. Someone trained for this can think the next step through with you."
    >
      <ButtonLink href="/safety">See how to reach one</ButtonLink>
    </NextStep>
  );
}

function BehindTheGate() {
  return (
    <NextStep
      kicker="You have read what is free"
      title="The rest of the course"
      text="Members read every lesson, practice every conversation, and ask our experts."
    >
      <ButtonLink href="/membership">See what membership gives</ButtonLink>
    </NextStep>
  );
}

function Course({ course, step }: Pick<TodayData, "course" | "step">) {
  const lessons = course.flatMap((module) => module.lessons);
  const readIn = (list: typeof lessons) => list.filter(({ window }) => window === "lit").length;
  const nextId = "lesson" in step ? step.lesson.id : null;
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
      <Contents>
        {course.map(({ id, number, title, lessons: inside }) => (
          <ContentsItem
            key={id}
            href={`/lessons#module-${number}`}
            number={number}
            title={title}
            isCurrent={inside.some((lesson) => lesson.id === nextId)}
            state={
              <>
                <Windows states={inside.map(({ window }) => window)} />
                <span>{stateWords(readIn(inside), inside.length)}</span>
              </>
            }
          />
        ))}
      </Contents>
    </section>
  );
}

function stateWords(read: number, all: number) {
  if (read === 0) return "Not started";
  return read === all ? "Read" : `${read} of ${all} read`;
}

const practiceWords = { new: "New", open: "Where you left off", finished: "Practiced" } as const;

function Practice({ dialogues }: Pick<TodayData, "dialogues">) {
  if (dialogues.length === 0) return null;
  return (
    <section aria-labelledby="rehearse">
      <div className="section-head">
        <h2 id="rehearse" className="title-m">
          Practice before you need it
        </h2>
        <Go href="/dialogues">All conversations</Go>
      </div>
      <Contents>
        {dialogues.map(({ id, title, summary, state }) => (
          <ContentsItem
            key={id}
            href={`/dialogues/${id}`}
            title={title}
            note={summary}
            state={practiceWords[state]}
          />
        ))}
      </Contents>
    </section>
  );
}

function SmallWins({ wins }: Pick<TodayData, "wins">) {
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
          What you do here lights a window: a lesson read, a talk practiced.
        </p>
      )}
    </section>
  );
}
