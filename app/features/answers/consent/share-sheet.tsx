import "../answers.css";
import type { SubmissionResult } from "@conform-to/react";
import { answerPath, questionPath, sharePath } from "~/http/paths";
import { weekdayDateAt, type Clock } from "~/time";
import { Button } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { Notice } from "~/ui/notice";
import { PageHead, RunningHead } from "~/ui/frame/page-head";
import { PlainText } from "~/features/questions/attached";
import { ShareForm } from "./share-form";
import type { PublishedText, Share } from "./share.server";

interface ShareSheetProps {
  share: Share;
  clock: Clock;
  result?: SubmissionResult;
}

/** Where a member reads the copy of their question, agrees to it or not, and takes it back. */
export function ShareSheet({ share, clock, result }: ShareSheetProps) {
  const { published, offer } = share;
  return (
    <div className="wrap pb">
      <RunningHead href={questionPath(share.questionId)} text={share.title}>
        {published ? "Others can read a copy" : "Private: only you and the experts"}
      </RunningHead>
      {published ? <Published published={published} clock={clock} share={share} /> : null}
      {offer ? <ShareForm share={share} offer={offer} result={result} /> : null}
      {share.isReturned ? <Returned expert={share.expert} /> : null}
    </div>
  );
}

function Returned({ expert }: { expert: string | null }) {
  return (
    <Notice kind="wait" title="Your changes are with the expert">
      {expert ?? "An expert"} reads them once more. Nothing appears before you’ve seen it again and
      said yes.
    </Notice>
  );
}

interface PublishedProps {
  published: PublishedText;
  share: Share;
  clock: Clock;
}

function Published({ published, share, clock }: PublishedProps) {
  const readers = published.audience === "public" ? "anyone" : "members";
  return (
    <div className="wrap--mid">
      <PageHead
        title="Others can read this one"
        lead={`On ${weekdayDateAt(published.agreedAt, clock)}, you agreed that ${readers} may read the words below. Your alias isn’t shown.`}
      />
      <div className="answers-stack">
        <article className="consent-copy" aria-label="What others read">
          <h2 className="title-s">{published.title}</h2>
          <div className="prose prose--s">
            <PlainText text={published.question} />
          </div>
          <div className="prose prose--s" dangerouslySetInnerHTML={{ __html: published.html }} />
        </article>
        <p>
          <Go href={answerPath(published.id)}>See it as others do</Go>
        </p>
        <section className="flow" aria-labelledby="back">
          <h2 id="back" className="title-m">
            Take it back
          </h2>
          <p>
            The question and the reply leave the site at once. Your private page stays. You needn’t
            say why, and you can agree again later. We can’t take back what someone has already read
            or copied.
          </p>
          <TakeBack questionId={share.questionId} />
        </section>
      </div>
    </div>
  );
}

function TakeBack({ questionId }: { questionId: string }) {
  return (
    <form method="post" action={sharePath(questionId)}>
      <Button name="intent" value="take-back">
        Take it back now
      </Button>
    </form>
  );
}

/** On the page of a question: that an expert asks about a copy, or that one is published. */
export function ShareNotice({ share }: { share: Share }) {
  const { questionId, offer, published, expert } = share;
  if (offer) {
    return (
      <Notice
        title="May others read this?"
        actions={<Go href={sharePath(questionId)}>Read the copy</Go>}
      >
        {expert ?? "An expert"} made a copy for other families, without what might point to you.
        Nothing is shown to anyone unless you agree.
      </Notice>
    );
  }
  if (!published) return <Returned expert={expert} />;
  return (
    <Notice
      kind="good"
      title="Others can read a copy of this"
      actions={
        <>
          <Go href={sharePath(questionId)}>See what they read</Go>
          <TakeBack questionId={questionId} />
        </>
      }
    >
      You agreed to its words. Your alias isn’t shown.
    </Notice>
  );
}
