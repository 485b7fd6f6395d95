import type { CrisisContacts } from "~/features/safety/crisis";
import { EmergencyCall } from "~/features/safety/crisis-lines";
import { LineCalls } from "~/features/safety/line-calls";
import { planEntryPath, planPath, plansPath, safetyCheckFor, safetyPath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { Crisis } from "~/ui/crisis";
import { ButtonLink } from "~/ui/forms/button";
import { PageHead, RunningHead } from "~/ui/frame/page-head";
import { EraseEntry } from "../form/plan-page";

interface Props {
  /** The plan that waits, or null if the member has none. */
  id: string | null;
  contacts: CrisisContacts;
}

/** Stands in place of the plan while the safety check says to pause. It shows none of the plan's words. */
export function InvitationPaused({ id, contacts }: Props) {
  return (
    <div className="wrap wrap--mid pb">
      <RunningHead href={plansPath} text="Notebook: Plans" />
      <PageHead
        title="This plan is on hold for now"
        lead="Your safety check says that asking could bring harm. That isn’t about how well you’d say it. Please don’t invite anyone to treatment on your own for now."
      />
      <div className="stack">
        <Crisis
          id="advocate"
          title="Talk with an advocate first"
          why="Being scared is reason enough to call. They’ll help you plan, whatever you decide. A call may show in a call list or on a shared bill."
          calls={
            <>
              <EmergencyCall emergency={contacts.emergency} />
              <LineCalls need="violence" contacts={contacts} />
              <ButtonLink variant="quiet" href={safetyPath}>
                If you’re not safe at home
              </ButtonLink>
            </>
          }
        />
        <section className="ruled-top flow" aria-labelledby="open">
          <h2 id="open" className="title-m">
            What stays open
          </h2>
          <Contents>
            <ContentsItem
              href={planPath("safety")}
              title="Safety plan"
              note="One page, with a way not to save it"
              state="Open"
            />
            <ContentsItem
              href={planPath("self-care")}
              title="Self-care plan"
              note="For you, whatever they do"
              state="Open"
            />
            <ContentsItem
              href={planPath("support")}
              title="Support network"
              note="The people and places you can turn to"
              state="Open"
            />
          </Contents>
          <p className="small muted">
            {id
              ? "What you wrote in the invitation is still here. It comes back if a new check says you can go on. "
              : null}
            <a href={safetyCheckFor(planPath("invitation"))}>Take the safety check again</a>
          </p>
        </section>
        {id ? <EraseEntry action={planEntryPath("invitation", id)} /> : null}
      </div>
    </div>
  );
}
