import type { ReactNode } from "react";
import { dialoguePath, invitationCardPath, planEntryPath, plansPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";
import { CoveredPage } from "~/ui/frame/covered-page";
import { EraseEntry } from "../form/plan-page";
import { whoSees } from "../plan";
import { invitationForm } from "./invitation-form";
import { After, Hour, Offers, Objections, Said, Script } from "./invitation-parts";
import { Places } from "./places-part";
import type { ReadyPoint } from "./readiness";
import "~/features/observations/observations.css";
import "./invitation.css";

interface Props {
  id: string;
  answers: AnyAnswers;
  ready: readonly ReadyPoint[];
  /** The times that the member asked. */
  children: ReactNode;
}

/** The plan for an invitation: its parts, each with a way to change it, and whether it is ready. */
export function InvitationSheet({ id, answers, ready, children }: Props) {
  const part = { answers, id };
  return (
    <CoveredPage
      place={{ href: plansPath, text: "Notebook: Plans" }}
      here="Invitation"
      title={invitationForm.title}
      lead={invitationForm.lead}
      note={`${whoSees("invitation")}.`}
    >
      <div className="cols cols--main-side">
        <div className="stack stack--wide">
          <Said {...part} />
          <Hour {...part} />
          <Places {...part} />
          <Script {...part} />
          <Objections {...part}>
            <Go href={dialoguePath("the-ride-home")}>
              Practice with someone who has had a bad day
            </Go>
          </Objections>
          <Offers {...part} />
          <After {...part} />
          {children}
        </div>
        <aside className="stack" aria-label="Is it ready?">
          <Readiness points={ready} />
          <section className="screen-only" aria-labelledby="card">
            <h2 id="card" className="title-s">
              The pocket card
            </h2>
            <p className="mt-3">
              A small card with your first line, what you’ll say and the line you’ll stop on.
            </p>
            <p className="mt-3">
              <ButtonLink href={invitationCardPath}>
                <Icon name="print" small /> Open the pocket card
              </ButtonLink>
            </p>
          </section>
        </aside>
      </div>
      <EraseEntry action={planEntryPath("invitation", id)} />
    </CoveredPage>
  );
}

function Readiness({ points }: { points: readonly ReadyPoint[] }) {
  const open = points.filter(({ isReady }) => !isReady).length;
  return (
    <section className="sheet" aria-labelledby="ready">
      <h2 id="ready" className="title-s">
        Is it ready?
      </h2>
      <ul className="ticks mt-3">
        {points.map(({ isReady, text }) => (
          <li key={text} className={isReady ? undefined : "is-open"}>
            <Icon name={isReady ? "check" : "clock"} />
            <span>
              {isReady ? null : <span className="visually-hidden">Open: </span>}
              {text}
            </span>
          </li>
        ))}
      </ul>
      <p className="small muted mt-3">
        {open === 0
          ? "Everything is there. Wait for a good moment."
          : "You don’t need every point if the moment comes tonight. Safety is the exception."}
      </p>
    </section>
  );
}
