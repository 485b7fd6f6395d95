import { askPackPath, askPath, planPath } from "~/http/paths";
import { Button, ButtonLink } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";

interface AskSideProps {
  id: string;
  /** Whether there is a line that may be rehearsed. */
  canRehearse: boolean;
  /** Track B leaves out the conversation with a clear no. */
  track: string;
}

/** Beside an ask: a conversation to rehearse it in, and the pack to print. */
export function AskSide({ id, canRehearse, track }: AskSideProps) {
  return (
    <aside className="stack screen-only" aria-label="Before you ask">
      <section className="sheet" aria-labelledby="rehearse">
        <h2 id="rehearse" className="title-s">
          Rehearse it first
        </h2>
        {canRehearse ? (
          <form method="post" action={askPath(id)} className="flow mt-3">
            <p>
              Your line stands beside the conversation, and you can say it there in your own words.
            </p>
            <input type="hidden" name="intent" value="rehearse" />
            <p className="row">
              <Button variant="quiet" size="small" name="dialogue" value="the-ride-home">
                With someone who has had a bad day
              </Button>
              {track === "B" ? null : (
                <Button variant="quiet" size="small" name="dialogue" value="a-clear-no">
                  With someone who says no
                </Button>
              )}
            </p>
          </form>
        ) : (
          <p className="mt-3">
            Write what you’ll say first. We don’t rehearse words that could do harm.
          </p>
        )}
      </section>
      <section aria-labelledby="pack">
        <h2 id="pack" className="title-s">
          The pocket pack
        </h2>
        <p className="mt-3">
          One sheet with the hour, your line, the numbers to call, and what to do after a yes.
        </p>
        <p className="mt-3">
          <ButtonLink variant="quiet" href={askPackPath(id)}>
            <Icon name="print" small /> Open the pocket pack
          </ButtonLink>
        </p>
        <p className="mt-3">
          <Go href={planPath("invitation")}>Open the invitation plan</Go>
        </p>
      </section>
    </aside>
  );
}
