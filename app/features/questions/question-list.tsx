import { newQuestionPath, questionPath, questionsPath } from "~/http/paths";
import { weekdayDateAt, type Clock } from "~/time";
import { ButtonLink } from "~/ui/forms/button";
import { Contents, ContentsItem } from "~/ui/contents";
import { Empty } from "~/ui/empty";
import { Go } from "~/ui/go";
import { StateTag, type TagKind } from "~/ui/tag";
import { stateOf, questionStateWords, type QuestionState } from "./question";

export interface ListedQuestion {
  id: string;
  title: string;
  asked_at: number;
  due_at: number;
  isClaimed: boolean;
  answered_at: number | null;
  seen_at: number | null;
}

interface QuestionListProps {
  questions: ListedQuestion[];
  hasMore: boolean;
  clock: Clock;
}

const kinds: Record<QuestionState, TagKind> = {
  waiting: "wait",
  "with-expert": "info",
  "new-reply": "good",
  answered: "plain",
};

/** A member's own questions, with their state in words. */
export function QuestionList({ questions, hasMore, clock }: QuestionListProps) {
  const last = questions.at(-1);
  if (!last) return <NoQuestions />;
  return (
    <>
      <Contents>
        {questions.map((question) => (
          <ContentsItem
            key={question.id}
            href={questionPath(question.id)}
            title={question.title}
            note={noteOf(question, clock)}
            state={<QuestionTag question={question} />}
          />
        ))}
      </Contents>
      {hasMore ? (
        <p className="mt-4">
          <Go href={`${questionsPath}?after=${last.id}`}>Older questions</Go>
        </p>
      ) : null}
    </>
  );
}

function QuestionTag({ question }: { question: ListedQuestion }) {
  const state = stateOf(question);
  return <StateTag kind={kinds[state]}>{questionStateWords[state]}</StateTag>;
}

function noteOf(question: ListedQuestion, clock: Clock) {
  const asked = `Asked ${weekdayDateAt(question.asked_at, clock)}`;
  if (question.answered_at !== null) {
    return `${asked}, answered ${weekdayDateAt(question.answered_at, clock)}`;
  }
  return `${asked}. ${dueWords(question.due_at, clock)}`;
}

/** When to expect a reply, or a sentence that says it is late. */
export function dueWords(dueAt: number, clock: Clock) {
  if (dueAt < clock.now) return "The answer is late. An expert will get to it as soon as possible.";
  return `An answer comes by ${weekdayDateAt(dueAt, clock)}.`;
}

function NoQuestions() {
  return (
    <Empty
      art="ask"
      title="You have not asked anything yet"
      text="A clinician or a family coach reads every question and signs the answer with their name."
    >
      <ButtonLink size="small" href={newQuestionPath()}>
        Ask a question
      </ButtonLink>
    </Empty>
  );
}
