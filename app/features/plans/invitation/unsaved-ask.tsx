import type { CrisisContacts } from "~/features/safety/crisis";
import { planPath } from "~/http/paths";
import { PageHead, RunningHead } from "~/ui/frame/page-head";
import { AskForm } from "./ask-log";
import { PlanPage, type PlanPageProps } from "../form/plan-page";
import type { PlanState } from "../form/plan-state";
import { invitationForm } from "./invitation-form";

type Props = { ask: PlanState; contacts: CrisisContacts } | (PlanPageProps & { ask?: undefined });

/** What could not be saved: how an invitation went, or the plan itself. */
export function UnsavedAsk(props: Props) {
  if (!props.ask) return <PlanPage {...props} />;
  return (
    <div className="wrap wrap--mid pb">
      <RunningHead href={planPath("invitation")} text={invitationForm.title} />
      <PageHead title="How it went" />
      <AskForm state={props.ask} contacts={props.contacts} />
    </div>
  );
}
