import type { SubmissionResult } from "@conform-to/react";
import { Button } from "~/ui/forms/button";
import { Tick } from "~/ui/forms/choices";
import { InputField, TextareaField } from "~/ui/forms/field";
import { Fieldset } from "~/ui/forms/fieldset";
import { textField } from "~/ui/forms/form-field";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/frame/page-head";
import { Icon } from "~/ui/pictures/icon";
import { copyLength } from "../copy/copy";
import type { Change, Piece } from "./changes";
import type { Share } from "./share.server";

const form = "share";

interface ShareFormProps {
  share: Share;
  offer: NonNullable<Share["offer"]>;
  result?: SubmissionResult;
}

/** The copy beside the original, and what the member would like. */
export function ShareForm({ share, offer, result }: ShareFormProps) {
  const expert = share.expert ?? "An expert";
  const trouble = result?.error?.[""]?.[0];
  return (
    <>
      <PageHead
        title={share.published ? "May others read this instead?" : "May others read this?"}
        lead={`${expert} thinks your question could help other families, and changed what might point to you. Nothing is published unless you say yes. Saying no changes nothing about your reply.`}
      />
      {trouble ? <Notice kind="wait" role="alert" title={trouble} /> : null}
      <form className="consent" method="post" aria-label="Your agreement" noValidate>
        <input type="hidden" name="seen" value={offer.seen} />
        <Comparison offer={offer} />
        <section className="band mt-6" aria-label="What would change">
          <div className="cols cols--2">
            <ChangeList changes={changesOf(offer)} />
            <WhoReads />
          </div>
        </section>
        <OwnWords offer={offer} result={result} />
        <Choice expert={expert} result={result} />
        <p className="small muted">
          Could someone who knows you recognize the story itself? If you think so, choose no. It’s
          enough of a reason.
        </p>
      </form>
    </>
  );
}

type Offer = ShareFormProps["offer"];

function Comparison({ offer }: { offer: Offer }) {
  const parts = [offer.title, offer.question, offer.reply];
  return (
    <div className="cols cols--2">
      <section aria-labelledby="yours">
        <h2 id="yours" className="title-s">
          As it is now
        </h2>
        <p className="muted small">Only you and the experts</p>
        {parts.map(({ before }, index) => (
          <p key={index} className="copy-text serif mt-4">
            <Pieces pieces={before} className="found" />
          </p>
        ))}
      </section>
      <section aria-labelledby="theirs">
        <h2 id="theirs" className="title-s">
          As others would read it
        </h2>
        <p className="muted small">You can change any word below</p>
        <div className="sheet mt-4">
          {parts.map(({ after }, index) => (
            <p key={index} className="copy-text serif">
              <Pieces pieces={after} className="changed" />
            </p>
          ))}
        </div>
      </section>
    </div>
  );
}

function Pieces({ pieces, className }: { pieces: Piece[]; className: string }) {
  return pieces.map(({ text, isChanged }, index) =>
    isChanged ? (
      <mark key={index} className={className}>
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}

function changesOf({ title, question, reply }: Offer) {
  return [...title.changes, ...question.changes, ...reply.changes];
}

function ChangeList({ changes }: { changes: Change[] }) {
  return (
    <div>
      <h2 className="title-s">What was changed</h2>
      {changes.length > 0 ? (
        <ol className="steps mt-3">
          {changes.map(({ before, after }, index) => (
            <li key={index}>{changeWords(before, after)}</li>
          ))}
        </ol>
      ) : (
        <p className="mt-3">No word was changed.</p>
      )}
      <p className="small muted mt-4">Your alias isn’t shown. The day becomes a month.</p>
    </div>
  );
}

function changeWords(before: string, after: string) {
  if (!after) return `“${before}” is left out`;
  return before ? `“${before}” became “${after}”` : `“${after}” was added`;
}

function WhoReads() {
  return (
    <div>
      <h2 className="title-s">Who would read it</h2>
      <ul className="ticks mt-3">
        <Point>Members, or visitors too. You choose below.</Point>
        <Point>
          You can take it back at any time, without a reason. It leaves the site at once.
        </Point>
      </ul>
      <p className="small muted mt-4">
        What someone has already read or copied we can’t take back.
      </p>
    </div>
  );
}

function Point({ children }: { children: string }) {
  return (
    <li>
      <Icon name="check" />
      <span>{children}</span>
    </li>
  );
}

type PartProps = Pick<ShareFormProps, "offer" | "result">;

function OwnWords({ offer, result }: PartProps) {
  const { texts } = offer;
  const isOpen = result?.initialValue?.choice === "changes" || result?.error !== undefined;
  const field = (part: keyof typeof texts) => ({
    maxLength: copyLength[part],
    ...textField(form, part, result, texts[part]),
  });
  return (
    <details className="band copy-original" open={isOpen}>
      <summary className="title-s">Change the words</summary>
      <div className="flow flow--form mt-4">
        <InputField label="Title" autoComplete="off" {...field("title")} />
        <TextareaField
          label="Your question"
          className="copy-text"
          rows={8}
          {...field("question")}
        />
        <TextareaField label="The reply" className="copy-text" rows={10} {...field("reply")} />
      </div>
    </details>
  );
}

function Choice({ expert, result }: { expert: string; result?: SubmissionResult }) {
  const choice = textField(form, "choice", result);
  const audience = textField(form, "audience", result, "members");
  const option = (value: string) => ({
    type: "radio" as const,
    name: "choice",
    value,
    defaultChecked: (choice.defaultValue || "no") === value,
  });
  return (
    <section className="band flow">
      <Fieldset id={choice.id} legend="What would you like?" errors={choice.errors}>
        <Tick {...option("yes")}>Yes, publish exactly this</Tick>
        <Tick
          {...option("changes")}
          hint={`${expert} reads them once more. Nothing appears before you’ve seen it again.`}
        >
          Yes, with my changes
        </Tick>
        <Tick {...option("no")} hint="We won’t ask again about this question.">
          No, keep it between us
        </Tick>
      </Fieldset>
      <Fieldset id={audience.id} legend="If yes: who may read it?">
        <Tick
          type="radio"
          name="audience"
          value="members"
          defaultChecked={audience.defaultValue !== "public"}
        >
          Members only
        </Tick>
        <Tick
          type="radio"
          name="audience"
          value="public"
          defaultChecked={audience.defaultValue === "public"}
          hint="Search engines can find it too."
        >
          Anyone who comes to the answers page
        </Tick>
      </Fieldset>
      <p className="row">
        <Button>Send my answer</Button>
        <span className="small muted">No hurry. If you don’t answer, it stays private.</span>
      </p>
    </section>
  );
}
