import { weekdayDate } from "~/time";
import { Button } from "~/ui/forms/button";

interface InvitationProps {
  /** The code that works now. `code` is null when another member made it. */
  invitation: { code: string | null; until: string } | null;
  today: string;
}

/** The code to say aloud, and the buttons that make a new one or cancel it. */
export function InvitationPanel({ invitation, today }: InvitationProps) {
  return (
    <section className="sheet screen-only" aria-labelledby="invite">
      <h2 id="invite" className="title-s">
        Bring someone in
      </h2>
      {invitation ? (
        <>
          <p>
            {invitation.code
              ? "Read this code to them, or write it down."
              : "Somebody in the circle has a code that works."}{" "}
            It works once, until {weekdayDate(invitation.until, today)}. We send them nothing.
          </p>
          {invitation.code ? <p className="say-code">{invitation.code}</p> : null}
        </>
      ) : (
        <p>Make a code and read it to them. It works once, for a week. We send them nothing.</p>
      )}
      <p className="small muted">
        They need an account of their own. They’ll see who is in the circle and what each of you
        shows them. At first that’s nothing.
      </p>
      <form method="post" className="row">
        <Button variant="quiet" size="small" name="intent" value="invite">
          Make a new code
        </Button>
        {invitation ? (
          <Button variant="plain" size="small" name="intent" value="cancel">
            Cancel this one
          </Button>
        ) : null}
      </form>
    </section>
  );
}

export function LeaveForm() {
  return (
    <section className="ruled-top flow screen-only" aria-labelledby="out">
      <h2 id="out" className="title-s">
        Leave now
      </h2>
      <p>
        From the next moment they see nothing of yours, and you see nothing of theirs. They see only
        that you’re no longer in the list. Your notebook stays as it is.
      </p>
      <form method="post">
        <Button variant="quiet" name="intent" value="leave">
          Leave the circle
        </Button>
      </form>
    </section>
  );
}
