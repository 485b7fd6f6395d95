import type { Clock } from "~/time";
import { Button } from "~/ui/forms/button";
import { Day, initialsOf, Letter, LetterHead, LetterSign } from "./letter";
import { Attached, PlainText } from "./attached";
import type { Attachment } from "./attachment";
import type { ThreadReply } from "./thread.server";

export function SentAlong({ attachment }: { attachment: Attachment }) {
  return (
    <details className="sent-along">
      <summary>
        You attached a copy:{" "}
        {attachment.kind === "words" ? "words of your own" : `the talk “${attachment.title}”`}
      </summary>
      <div className="prose attached">
        <Attached attachment={attachment} speaker="You" />
      </div>
      <form className="mt-4" method="post">
        <Button variant="plain" size="small" name="intent" value="take-back">
          Remove this copy
        </Button>
      </form>
    </details>
  );
}

interface LetterOfThread {
  reply: ThreadReply;
  clock: Clock;
}

export function ReplyLetter({ reply, clock }: LetterOfThread) {
  const name = `reply-${reply.id}`;
  return (
    <Letter labelledBy={name}>
      <LetterHead
        initials={initialsOf(reply.author)}
        name={`${reply.author} replied`}
        nameId={name}
      >
        <Day at={reply.sent_at} clock={clock} />
      </LetterHead>
      <div className="prose" dangerouslySetInnerHTML={{ __html: reply.html ?? "" }} />
      <LetterSign>
        <p className="small muted">
          General information from what you’ve written, not advice about one person, a diagnosis or
          a treatment plan. Never change or stop a medicine because of it: the prescriber comes
          first.
        </p>
      </LetterSign>
    </Letter>
  );
}

export function WriteBackLetter({ reply, alias, clock }: LetterOfThread & { alias: string }) {
  const name = `reply-${reply.id}`;
  return (
    <Letter isAsked labelledBy={name}>
      <LetterHead initials={initialsOf(alias)} isYou name="You wrote back" nameId={name}>
        <Day at={reply.sent_at} clock={clock} />
      </LetterHead>
      <div className="prose">
        <PlainText text={reply.body} />
      </div>
    </Letter>
  );
}
