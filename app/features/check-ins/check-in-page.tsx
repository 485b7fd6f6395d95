import { PlanFields } from "~/features/plans/form/plan-fields";
import type { PlanState } from "~/features/plans/form/plan-state";
import type { CrisisContacts } from "~/features/safety/crisis";
import { checkInsPath, newCheckInPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { CoveredPage } from "~/ui/frame/covered-page";
import { checkInParts, checkInPrompts } from "./check-in-prompts";
import "~/features/observations/observations.css";

export interface CheckInPageProps {
  state: PlanState;
  contacts: CrisisContacts;
}

/** The questions of a check-in: taps only, each of which may be left out. */
export function CheckInPage({ state, contacts }: CheckInPageProps) {
  return (
    <CoveredPage
      place={{ href: checkInsPath, text: "Your check-ins" }}
      here="Two minutes"
      title="How you’ve been"
      lead="Nine questions about you and eight about the two of you. You’ll see each answer beside the ones from before."
      note="Only you can see this. Skip any of them, or all."
      isNarrow
    >
      <PlanFields
        kind="check-in"
        prompts={checkInPrompts}
        parts={checkInParts}
        level={2}
        state={state}
        contacts={contacts}
        action={newCheckInPath}
        label="Check-in"
        saveLabel="Save it"
      >
        <Button variant="quiet" name="intent" value="skip">
          Not this time
        </Button>
      </PlanFields>
    </CoveredPage>
  );
}
