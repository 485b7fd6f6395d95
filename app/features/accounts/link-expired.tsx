import { ButtonLink } from "~/ui/forms/button";
import { Notice } from "~/ui/notice";

/** The message for a mailed link that no longer works. `again` is the page that mails a new one. */
export function LinkExpired({ again }: { again: string }) {
  return (
    <Notice
      kind="wait"
      role="alert"
      title="This link has been used, or is too old"
      actions={
        <ButtonLink variant="quiet" href={again}>
          Ask for another
        </ButtonLink>
      }
    >
      A link works once, within an hour, and only the newest one counts.
    </Notice>
  );
}
