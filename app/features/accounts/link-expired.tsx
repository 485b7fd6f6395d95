import { ButtonLink } from "~/ui/forms/button";
import { Notice } from "~/ui/notice";

interface LinkExpiredProps {
  /** The page that mails a new one. */
  again: string;
  /** How long a link of this kind works. */
  within?: string;
}

/** The message for a mailed link that no longer works. */
export function LinkExpired({ again, within = "an hour" }: LinkExpiredProps) {
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
      A link works once, within {within}, and only the newest one counts.
    </Notice>
  );
}
