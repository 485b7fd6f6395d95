import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { newQuestionPath, questionsPath } from "~/http/paths";
import { Day, initialsOf, Letter, LetterHead } from "./letter";
import { Notice } from "~/ui/notice";
import { RunningHead } from "~/ui/frame/page-head";
import type { Clock } from "~/time";
import { PlainText } from "./attached";
import { mayWriteBack } from "./question";
import { dueWords } from "./question-list";
import type { Thread } from "./thread.server";
import { WriteBackForm } from "./write-back-form";
import { SentAlong, ReplyLetter, WriteBackLetter } from "./thread-letters";

interface ThreadViewProps {
  thread: Thread;
  alias: string;
  clock: Clock;
  /** Notes to read while waiting, for a question with cues. */
  notes?: ReactNode;
  /** What the member can decide about a copy for other families. */
  sharing?: ReactNode;
  /** The result of the form, if it was sent. */
  result?: SubmissionResult;
  cards?: ReactNode;
  shown?: string;
}

/** A question with all replies and the form for writing back. */
export function ThreadView({ thread, alias, clock, notes, sharing, ...sent }: ThreadViewProps) {
  const isWaiting = thread.answered_at === null;
  return (
    <div className="wrap">
      <RunningHead href={questionsPath} text="Your questions">
        Private: you and the people who answer
      </RunningHead>
      <div className="thread" id="thread">
        {sharing}
        <Letter isAsked labelledBy="asked">
          <LetterHead initials={initialsOf(alias)} isYou name={`You, as “${alias}”`}>
            <Day at={thread.asked_at} clock={clock} />
          </LetterHead>
          <h1 id="asked" className="title-l">
            {thread.title}
          </h1>
          <div className="prose mt-5">
            <PlainText text={thread.body} />
          </div>
          {thread.attachment ? <SentAlong attachment={thread.attachment} /> : null}
        </Letter>
        {thread.replies.map((reply) =>
          reply.isMine ? (
            <WriteBackLetter key={reply.id} reply={reply} alias={alias} clock={clock} />
          ) : (
            <ReplyLetter key={reply.id} reply={reply} clock={clock} />
          ),
        )}
        {isWaiting ? <Waiting thread={thread} clock={clock} /> : null}
        {isWaiting ? notes : null}
        <Further thread={thread} {...sent} />
      </div>
    </div>
  );
}

function Waiting({ thread, clock }: { thread: Thread; clock: Clock }) {
  return (
    <Notice
      kind="wait"
      title={thread.isClaimed ? "An expert has your question" : "Waiting for an expert"}
    >
      {dueWords(thread.due_at, clock)} You’ll find the answer here, and Today will tell you. Nobody
      reads this in real time. If something can’t wait, call one of the numbers below.
    </Notice>
  );
}

function Further({
  thread,
  ...sent
}: Pick<ThreadViewProps, "thread" | "result" | "cards" | "shown">) {
  const { replies } = thread;
  if (!replies.some(({ isMine }) => !isMine)) return null;
  if (mayWriteBack(replies)) return <WriteBackForm replies={replies} {...sent} />;
  return (
    <p className="muted">
      You have written back twice here. For something new, <a href={newQuestionPath()}>ask again</a>
      .
    </p>
  );
}
