import { membershipPath, safetyCheckFor, signInPath } from "~/http/paths";
import { Notice } from "~/ui/notice";

/**
 * Why a form could not be saved for its sender. "paused": the safety check keeps it closed. "gone": what
 * it changes was erased elsewhere, so it can only be saved anew.
 */
export type SenderProblem = "signed-out" | "closed" | "paused" | "gone";

const words = {
  "signed-out": {
    title: "You’re signed out, so this isn’t saved yet",
    text: "What you wrote is still in this form.",
    link: { href: signInPath(), text: "Sign in on another tab" },
    then: ", then come back here and press the button again.",
  },
  closed: {
    title: "Your membership has ended, so this isn’t saved",
    text: "What you wrote is still in this form. You can copy it or print this page.",
    link: { href: membershipPath, text: "See membership on another tab" },
    then: "",
  },
  paused: {
    title: "This isn’t saved, because the safety check comes first",
    text: "What you wrote is still in this form. You can copy it or print this page.",
    link: { href: safetyCheckFor(), text: "Open the safety check on another tab" },
    then: "",
  },
  gone: {
    title: "This was erased on another page, so your change isn’t saved",
    text: "What you wrote is still in this form. If you save it, it becomes a new entry. Otherwise, leave this page.",
    link: null,
    then: "",
  },
} as const;

/** Says why a form could not be saved for its sender, and what to do. */
export function SenderNotice({ problem }: { problem: SenderProblem }) {
  const { title, text, link, then } = words[problem];
  return (
    <div tabIndex={-1} data-focus="">
      <Notice kind="wait" role="alert" title={title}>
        <p>{text}</p>
        {link ? (
          <p>
            <a href={link.href} target="_blank" rel="noopener">
              {link.text}
            </a>
            {then}
          </p>
        ) : null}
      </Notice>
    </div>
  );
}
