import { SenderNotice } from "~/features/membership/sender-notice";
import { answersInWords } from "~/ui/forms/answers-in-words";
import type { Prompts } from "~/ui/forms/prompt";
import { Notice } from "~/ui/notice";
import { AnswerList } from "../saved/answer-list";
import type { SentForm } from "./form-state";

const problems = {
  empty: {
    title: "There is nothing to save yet",
    text: "Tap or write one thing. One answer is enough.",
  },
  full: {
    title: "Your notebook is full",
    text: "Erase something on another tab, then press the button again.",
  },
} as const;

export interface FormNoticeProps {
  state: SentForm;
  prompts: Prompts;
  /** Says that something newer is saved: "This map was changed somewhere else" */
  title: string;
}

/** Why the form came back, and what to do. In a conflict, the version that was saved elsewhere. */
export function FormNotice({ state, prompts, title }: FormNoticeProps) {
  const { problem, other, errors } = state;
  if (other) {
    return (
      <div tabIndex={-1} data-focus="">
        <Notice kind="wait" level={2} title={title}>
          <p>
            Below is the version that is saved. What you typed is in the form. If you save your
            version, it takes the place of the other one.
          </p>
        </Notice>
        <details className="mt-4" open>
          <summary>The version that is saved now</summary>
          <AnswerList answers={answersInWords(prompts, other)} />
        </details>
      </div>
    );
  }
  if (problem === "empty" || problem === "full") {
    return (
      <div tabIndex={-1} data-focus="">
        <Notice kind="wait" role="alert" title={problems[problem].title}>
          <p>{problems[problem].text}</p>
        </Notice>
      </div>
    );
  }
  if (problem) return <SenderNotice problem={problem} />;
  if (Object.keys(errors).length === 0) return null;
  return <Notice kind="wait" role="alert" title="One thing has to change before this is saved" />;
}
