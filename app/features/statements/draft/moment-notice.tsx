import { safetyPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { Notice } from "~/ui/notice";

/** What the member said about the hour. "unasked" if there was no question. */
export type Moment = "good" | "later" | "unsafe" | "unasked";

/** The notice for an hour that is not a good one: the words can be saved for a better one. */
export function MomentNotice({ moment }: { moment: Exclude<Moment, "good"> }) {
  if (moment === "unasked") return null;
  if (moment === "later") {
    return (
      <Notice kind="wait" title="Save it for later" level={2}>
        <p>
          This isn’t a good time yet. Your words can still be good. Write them down now, and come
          back to them when there’s a better time.
        </p>
      </Notice>
    );
  }
  return (
    <Notice
      kind="risk"
      title="Please don’t say it while it isn’t safe"
      level={2}
      actions={
        <ButtonLink size="small" href={safetyPath}>
          If you do not feel safe at home
        </ButtonLink>
      }
    >
      <p>
        If you’re afraid of what they may do, no sentence is worth the risk. An advocate can think
        it through with you. You may still write here, and what you write can wait.
      </p>
    </Notice>
  );
}
