import { checkInsPath, researchConsentPath } from "~/http/paths";
import { longDate } from "~/time";
import { Button } from "~/ui/forms/button";
import { Tick } from "~/ui/forms/choices";
import { PageHead, RunningHead } from "~/ui/frame/page-head";
import { Notice } from "~/ui/notice";

interface ResearchPageProps {
  /** The day the member agreed; null without an agreement. */
  since: string | null;
  /** Whether the agreement covers the scores of practice lines. */
  coversLines: boolean;
  /** Whether the button was pressed without the tick. */
  needsTick: boolean;
}

/** Where a member agrees that their check-ins may be used for research, or takes it back. */
export function ResearchPage({ since, coversLines, needsTick }: ResearchPageProps) {
  return (
    <div className="wrap wrap--mid pb">
      <RunningHead href={checkInsPath} text="Your check-ins" />
      <PageHead
        title="Help find out what helps"
        lead="You can let your check-ins and the scores of your practice lines be used for research. It has nothing to do with your membership, and it’s off until you turn it on."
      />
      <div className="stack">
        <section className="flow" aria-labelledby="used">
          <h2 id="used" className="title-s">
            What is used
          </h2>
          <p>
            Your answers to the check-ins, in numbers, with your part of the course and the weeks
            since your start. And how many elements the reader found in each line that you say under
            “What would you say?”, with its kind. No name, no date, no email address, and nothing
            that you wrote.
          </p>
          <p>
            Each export gives you a new random number. What fewer than eight people share is left
            out.
          </p>
        </section>
        {since ? <Given since={since} /> : null}
        {since && coversLines ? null : <Ask needsTick={needsTick} isMore={since !== null} />}
      </div>
    </div>
  );
}

function Given({ since }: { since: string }) {
  return (
    <form method="post" action={researchConsentPath} className="flow" aria-label="Take it back">
      <p>
        <strong>You agreed on {longDate(since)}.</strong>
      </p>
      <p>
        When you take it back, we erase your agreement, and no later export holds your answers. In
        an export from before, nobody can tell which answers are yours, so we can’t take them out of
        it.
      </p>
      <p>
        <Button variant="quiet" name="intent" value="withdraw">
          Take it back
        </Button>
      </p>
    </form>
  );
}

function Ask({ needsTick, isMore }: { needsTick: boolean; isMore: boolean }) {
  return (
    <form method="post" action={researchConsentPath} className="flow" aria-label="Agree">
      {needsTick ? (
        <Notice kind="wait" role="alert" title="Tick the box first, if you want to agree" />
      ) : null}
      <Tick name="agree" value="yes">
        {isMore
          ? "The scores of my practice lines may be used too, without my name"
          : "My check-ins and the scores of my practice lines may be used for research, without my name"}
      </Tick>
      <p>
        <Button name="intent" value="give">
          Save my choice
        </Button>
      </p>
      <p className="small muted">You can take it back at any time on this page.</p>
    </form>
  );
}
