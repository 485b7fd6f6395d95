import type { CrisisContacts } from "~/features/safety/crisis";
import { crisisPath, safetyPath } from "~/http/paths";
import { Empty } from "~/ui/empty";
import { Button } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { PlanSheet } from "../form/plan-sheet";
import type { PlanState } from "../form/plan-state";
import type { ListedSupport } from "./support-list";
import { supportForm } from "./support-prompts";
import { SupportRow } from "./support-row";

interface Props {
  network: ListedSupport[];
  today: string;
  state: PlanState;
  contacts: CrisisContacts;
  mayWrite: boolean;
}

/** The support network: people and places with one tap to call, and the form for one more. */
export function SupportSheet({ network, today, ...rest }: Props) {
  return (
    <PlanSheet
      {...rest}
      planForm={supportForm}
      name="Support network"
      label="Add a person or a place"
    >
      {network.length === 0 ? (
        <Empty
          title="Nobody in your network yet"
          text="Start with the one person you feel better after seeing."
        />
      ) : (
        <section aria-labelledby="list">
          <h2 id="list" className="title-m">
            In your network
          </h2>
          <ul className="rewards mt-4">
            {network.map((listed) => (
              <SupportRow key={listed.id} listed={listed} today={today} />
            ))}
          </ul>
          <p className="mt-4">
            <Button
              type="button"
              variant="quiet"
              size="small"
              className="needs-script"
              data-print=""
            >
              Print the list
            </Button>
          </p>
        </section>
      )}
      <section className="ruled-top flow mt-6 screen-only" aria-labelledby="before">
        <h2 id="before" className="title-s">
          Before you call
        </h2>
        <p>
          A call or a text may show in a call list or on a shared bill. If someone at home checks
          your phone, talk with an advocate first, from a phone they can’t check.{" "}
          <a href={safetyPath}>How to reach one</a>
        </p>
        <Go href={crisisPath}>Lines that answer when nobody else does</Go>
      </section>
    </PlanSheet>
  );
}
