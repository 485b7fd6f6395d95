import { PlanFields } from "~/features/plans/form/plan-fields";
import type { PlanState } from "~/features/plans/form/plan-state";
import type { CrisisContacts } from "~/features/safety/crisis";
import { reminderFilePath, remindersPath, todayPath } from "~/http/paths";
import { ButtonLink, Erase } from "~/ui/forms/button";
import { CoveredPage } from "~/ui/frame/covered-page";
import { Icon } from "~/ui/pictures/icon";
import { reminderPrompts } from "./reminder";
import "~/features/observations/observations.css";

export interface RemindersPageProps {
  state: PlanState;
  contacts: CrisisContacts;
  /** What is saved, in words; null while reminders are off. */
  saved: { when: string; byMail: boolean } | null;
}

/** Where a member turns their weekly reminder on and off. */
export function RemindersPage({ state, contacts, saved }: RemindersPageProps) {
  return (
    <CoveredPage
      place={{ href: todayPath, text: "Today" }}
      here="Reminder"
      title="A reminder in your own words"
      lead="It’s off until you turn it on. Once a week it says what you write here, and nothing else: no name of this site, no lesson, no link to your notes."
      note="Only you can see this page. A mail may show on a phone’s screen."
      isNarrow
    >
      {saved ? (
        <section className="sheet flow" id="saved" aria-labelledby="on">
          <h2 id="on" className="title-s">
            Your reminder is on
          </h2>
          <p>
            {saved.when}
            {saved.byMail ? ", by mail." : ", in the calendar file. No mail is sent."}
          </p>
          <p>
            <ButtonLink
              variant="quiet"
              size="small"
              href={reminderFilePath}
              download="calendar.ics"
            >
              <Icon name="clock" small /> Get the calendar file
            </ButtonLink>
          </p>
          <form method="post" action={remindersPath}>
            <Erase label="Turn it off and erase it" />
          </form>
        </section>
      ) : null}
      <section className={saved ? "mt-6" : undefined} aria-label="The reminder">
        <PlanFields
          kind="reminder"
          prompts={reminderPrompts}
          state={state}
          contacts={contacts}
          action={remindersPath}
          label="Your reminder"
          saveLabel={saved ? "Save the change" : "Turn it on"}
        />
      </section>
    </CoveredPage>
  );
}
