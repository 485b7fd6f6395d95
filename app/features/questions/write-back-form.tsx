import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/forms/button";
import { TextareaField } from "~/ui/forms/field";
import { Notice } from "~/ui/notice";
import { FormToken } from "~/ui/forms/form-token";
import { textField } from "~/ui/forms/form-field";
import { backLength, mostWriteBacks } from "./question";

const form = "back";

interface WriteBackFormProps {
  replies: { isMine: boolean; author: string }[];
  result?: SubmissionResult;
  cards?: ReactNode;
  shown?: string;
}

/** The form for writing back to the expert who replied last. */
export function WriteBackForm({ replies, result, cards, shown }: WriteBackFormProps) {
  const left = mostWriteBacks - replies.filter(({ isMine }) => isMine).length;
  const expert = replies.findLast(({ isMine }) => !isMine)?.author ?? "the expert";
  const trouble = result?.error?.[""]?.[0];
  return (
    <section className="sheet sheet--flat" aria-labelledby="write-back-title">
      <h2 className="title-s" id="write-back-title">
        Write back to {expert}
      </h2>
      <form method="post" data-enhance="#thread" className="flow" noValidate>
        <FormToken />
        {trouble ? <Notice kind="wait" role="alert" title={trouble} /> : null}
        {cards}
        {shown ? <input type="hidden" name="shown" value={shown} /> : null}
        <TextareaField
          label="Your words"
          hint="Only the people who can read your question can read this."
          rows={3}
          required
          maxLength={backLength.max}
          {...textField(form, "body", result)}
        />
        <p className="row">
          <Button variant={cards ? "quiet" : "primary"}>{cards ? "Send it now" : "Send"}</Button>
          <span className="small muted">
            {left === 1 ? "You can write back once more." : "You can write back twice."}
          </span>
        </p>
      </form>
    </section>
  );
}
