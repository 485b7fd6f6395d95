import type { SubmissionResult } from "@conform-to/react";
import { Button } from "~/ui/forms/button";
import { Tick } from "~/ui/forms/choices";
import { InputField, TextareaField } from "~/ui/forms/field";
import { Fieldset } from "~/ui/forms/fieldset";
import { textField } from "~/ui/forms/form-field";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/frame/page-head";
import { copyLength } from "../copy/copy";
import { ChangeList, Comparison, WhoReads } from "./share-changes";
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
            <ChangeList offer={offer} />
            <WhoReads />
          </div>
        </section>
        <OwnWords offer={offer} result={result} />
        <Choice expert={expert} result={result} />
        <p className="small muted">
          Could someone who knows you recognize the story itself? If you think so, choose no. That
          worry is reason enough.
        </p>
      </form>
    </>
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
