import type { SubmissionResult } from "@conform-to/react";
import type { Track } from "#db/schema";
import type { Clock } from "~/time";
import { Button } from "~/ui/forms/button";
import { Fact, Facts } from "~/ui/facts";
import { Go } from "~/ui/go";
import { Notice } from "~/ui/notice";
import { StateTag } from "~/ui/tag";
import { Attached, attachedTitle, PlainText } from "~/features/questions/attached";
import { Day } from "~/features/questions/letter";
import type { Attachment } from "~/features/questions/attachment";
import { copyPath } from "~/http/paths";
import { cardsShown, firstStep } from "./desk";
import { DeskReplyForm } from "./desk-reply-form";
import type { DeskQuestion } from "./desk.server";

interface DeskPaneProps {
  question: DeskQuestion;
  clock: Clock;
  isAdmin: boolean;
  /** Why the last action was refused. */
  problem?: string;
  result?: SubmissionResult;
  preview?: string;
}

/** The chosen question, with the actions that are possible. */
export function DeskPane({ question, clock, isAdmin, problem, ...sent }: DeskPaneProps) {
  return (
    <div className="sheet">
      {problem ? <Notice kind="wait" role="alert" title={problem} /> : null}
      <p className="row row--apart">
        {question.cue && question.answered_at === null ? (
          <StateTag kind="risk" icon="alert">
            Safety check
          </StateTag>
        ) : null}
        <span className="small muted">
          Asked <Day at={question.asked_at} clock={clock} />
        </span>
      </p>
      <h2 className="title-m">{question.title}</h2>
      <div className="serif pane-q flow">
        <PlainText text={question.body} />
      </div>
      {question.attachment ? (
        <AttachedCopy attachment={question.attachment} asker={question.asker} />
      ) : null}
      <WhatWeKnow question={question} clock={clock} />
      <Replies question={question} clock={clock} />
      {question.sharing === "members" && question.answered_at !== null ? (
        <p>
          <Go href={copyPath(question.id)}>A copy for the library</Go>
        </p>
      ) : null}
      <NextAct question={question} isAdmin={isAdmin} {...sent} />
    </div>
  );
}

function AttachedCopy({ attachment, asker }: { attachment: Attachment; asker: string }) {
  return (
    <section className="sent-along" aria-labelledby="along">
      <h3 className="title-s" id="along">
        Sent along: {attachedTitle(attachment)}
      </h3>
      <div className="serif pane-q flow attached">
        <Attached attachment={attachment} speaker={asker} />
      </div>
    </section>
  );
}

const trackNames: Record<Track, string> = {
  A: "Misuse",
  B: "Prescribed dependence or a taper",
  C: "Not clear",
};

function WhatWeKnow({ question, clock }: { question: DeskQuestion; clock: Clock }) {
  return (
    <Facts className="small">
      <Fact name="Asked by">“{question.asker}”</Fact>
      <Fact name="Track">{trackNames[question.track]}</Fact>
      <Fact name="Who may read">
        {question.sharing === "experts" ? "Experts only" : "Members too, once edited and approved"}
      </Fact>
      <Fact name="Cards shown">{cardsShown(question.cue)}</Fact>
      {question.cue ? <Fact name="Say first">{firstStep(question.cue)}</Fact> : null}
      <Fact name="Lessons read">{question.lessonsRead}</Fact>
      {question.answered_at === null ? (
        <Fact name="Due">
          <Day at={question.due_at} clock={clock} />
        </Fact>
      ) : null}
    </Facts>
  );
}

function Replies({ question, clock }: { question: DeskQuestion; clock: Clock }) {
  return question.replies.map((reply) => (
    <section key={reply.id} aria-labelledby={`word-${reply.id}`}>
      <h3 className="title-s" id={`word-${reply.id}`}>
        {reply.isByAsker ? `“${question.asker}” wrote back` : `${reply.author} replied`}
      </h3>
      <p className="small muted">
        <Day at={reply.sent_at} clock={clock} />
      </p>
      {reply.html === null ? (
        <div className="serif pane-q flow">
          <PlainText text={reply.body} />
        </div>
      ) : (
        <div className="serif pane-q flow" dangerouslySetInnerHTML={{ __html: reply.html }} />
      )}
    </section>
  ));
}

type NextActProps = Pick<DeskPaneProps, "question" | "isAdmin" | "result" | "preview">;

function NextAct({ question, isAdmin, ...sent }: NextActProps) {
  if (question.answered_at !== null) return null;
  if (question.isMine) {
    return (
      <>
        <DeskReplyForm question={question} {...sent} />
        <ActionButton intent="release" words="Pass on" />
      </>
    );
  }
  if (question.holder === null)
    return <ActionButton intent="claim" words="Take this question" isMain />;
  return (
    <>
      <p>{question.holder} has this one.</p>
      {isAdmin ? <ActionButton intent="release" words="Give it back to the queue" /> : null}
    </>
  );
}

function ActionButton({
  intent,
  words,
  isMain,
}: {
  intent: string;
  words: string;
  isMain?: boolean;
}) {
  return (
    <form method="post">
      <Button name="intent" value={intent} size="small" variant={isMain ? "primary" : "quiet"}>
        {words}
      </Button>
    </form>
  );
}
