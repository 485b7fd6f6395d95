import { PaymentNotice } from "~/features/membership/billing/payment-notice";
import { dialoguePath, dialoguesPath, newQuestionPath, questionPath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { Go } from "~/ui/go";
import { Notice } from "~/ui/notice";
import { Win, Wins } from "./wins";
import type { TodayData } from "./load-today.server";
import { TodayStep } from "./today-step";
import { WeekSection } from "./week-section";
import { CourseSection } from "./course-section";

/** The first page that a member sees. */
export function TodaySheet({ data }: { data: TodayData }) {
  return (
    <div className="wrap">
      <header className="page-head today-head">
        <p className="today-date">{data.week.date}</p>
        <h1>Hello, {data.alias}.</h1>
      </header>
      <TodayStep {...data} />
      <div className="cols cols--main-side pb today-cols">
        <div className="today-main">
          {data.payment ? <PaymentNotice need={data.payment} timeZone={data.timeZone} /> : null}
          {data.reply ? (
            <Notice icon="letter" title="You have a reply" level={2}>
              <a href={questionPath(data.reply.questionId)}>{data.reply.title}</a>
            </Notice>
          ) : null}
          <CourseSection {...data} />
          <PracticeSection {...data} />
        </div>
        <aside className="today-side flow">
          <WeekSection week={data.week} />
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
