import type { CrisisContacts } from "~/features/safety/crisis";
import { circlePath, planEntryPath } from "~/http/paths";
import { monthDay } from "~/time";
import { Empty } from "~/ui/empty";
import { Go } from "~/ui/go";
import { PlanSheet } from "../form/plan-sheet";
import type { PlanState } from "../form/plan-state";
import { limitForm, limitStances, limitTopics, type LimitAnswers } from "./limit-prompts";

interface Props {
  limits: (LimitAnswers & { id: string })[];
  state: PlanState;
  contacts: CrisisContacts;
  mayWrite: boolean;
}

/** The member's limits, and the form for one more. */
export function LimitsSheet({ limits, ...rest }: Props) {
  return (
    <PlanSheet {...rest} planForm={limitForm} name="Limits" label="Add a limit">
      {limits.length === 0 ? (
        <Empty
          title="No limit yet"
          text="Start with one about your own keys, your own money or your own door."
        />
      ) : (
        <section aria-labelledby="list">
          <h2 id="list" className="title-m">
            What you will do
          </h2>
          <ul className="rewards mt-4">
            {limits.map((limit) => (
              <LimitRow key={limit.id} limit={limit} />
            ))}
          </ul>
        </section>
      )}
      <section className="ruled-top flow mt-6 screen-only" aria-labelledby="same">
        <h2 id="same" className="title-s">
          Does somebody else say the opposite?
        </h2>
        <p>
          Relatives can show each other their limits in a circle, one by one, and see where two pull
          apart.
        </p>
        <Go href={circlePath}>Your circle</Go>
      </section>
    </PlanSheet>
  );
}

function LimitRow({ limit }: { limit: LimitAnswers & { id: string } }) {
  const { id, topic, stance, words, from, instead, when } = limit;
  return (
    <li id={`limit-${id}`}>
      <span className="rewards__kind">{limitTopics[topic as keyof typeof limitTopics] ?? ""}</span>
      <div>
        <h3 className="title-s own-line">
          <a href={planEntryPath("limits", id)}>{words || "Without words yet"}</a>
        </h3>
        {instead ? <p className="rewards__line own-line">Instead: {instead}</p> : null}
      </div>
      <div className="rewards__do">
        <span className="small muted own-line">
          {[
            limitStances[stance as keyof typeof limitStances],
            from && `From ${monthDay(from)}`,
            when && `To say: ${when}`,
          ]
            .filter(Boolean)
            .join(". ")}
        </span>
      </div>
    </li>
  );
}
