import { askPath, membershipPath, newAskPath, planPath, plansPath } from "~/http/paths";
import { monthDay, weekdayDate } from "~/time";
import { Empty } from "~/ui/empty";
import { Button, ButtonLink, Erase } from "~/ui/forms/button";
import { CoveredPage } from "~/ui/frame/covered-page";
import { Go } from "~/ui/go";
import type { Ask, NextWindow } from "./ask";
import { AskTable } from "./asked-times";
import "./asks.css";

interface Props {
  asks: readonly Ask[];
  next: NextWindow | null;
  today: string;
  mayWrite: boolean;
}

/** Every ask of the member, the newest first, below the next one. */
export function AsksSheet({ asks, next, today, mayWrite }: Props) {
  return (
    <CoveredPage
      place={{ href: plansPath, text: "Notebook: Plans" }}
      here="The ask"
      title="The days you ask"
      lead="Plan one good hour, say one sentence, and note what they said. “Not now” is a normal answer. It gives you the next day to think about."
      note="Only you can see this."
    >
      <div className="stack">
        {next ? <Next next={next} today={today} /> : null}
        {asks.length > 0 ? (
          <AskTable asks={asks} />
        ) : (
          <Empty
            title="No day planned yet"
            text="The form starts with what your invitation plan holds, so most of it may be there already."
          >
            <Go href={newAskPath()}>Plan a day to ask</Go>
            <Go href={planPath("invitation")}>Open the invitation plan</Go>
          </Empty>
        )}
      </div>
      {mayWrite && asks.length > 0 ? (
        <p className="row mt-5 screen-only">
          <ButtonLink href={newAskPath()}>Plan another ask</ButtonLink>
          <Go href={newAskPath({ part: "result" })}>Write down an ask that wasn’t planned</Go>
          <Go href={planPath("invitation")}>Open the invitation plan</Go>
        </p>
      ) : null}
      {mayWrite ? null : (
        <p className="mt-5">
          <ButtonLink href={membershipPath}>See membership</ButtonLink>
        </p>
      )}
    </CoveredPage>
  );
}

const kickers = {
  planned: "Your next ask",
  again: "Think about asking again",
  yes: "They said yes",
};

function Next({ next: { ask, kind, day }, today }: { next: NextWindow; today: string }) {
  return (
    <section className="sheet" aria-labelledby="next">
      <h2 id="next" className="title-s">
        {kickers[kind]}
      </h2>
      <p className="mt-3">{windowWords({ kind, day }, today)}</p>
      <p className="mt-3">
        <Go href={kind === "again" ? newAskPath({ after: ask.id }) : askPath(ask.id)}>
          {kind === "again" ? "Plan it" : "Open it"}
        </Go>
      </p>
    </section>
  );
}

/** When the next ask is, in words. A planned day that has passed asks how it went. */
export function windowWords({ kind, day }: Pick<NextWindow, "kind" | "day">, today: string) {
  if (kind === "yes") return "Note the day when help begins.";
  if (!day) return "You’re waiting for the right moment.";
  if (kind === "planned" && day < today)
    return `It was planned for ${monthDay(day)}. How did it go?`;
  return day === today ? "Today" : weekdayDate(day, today);
}

/** During a pause, the only thing that can be done with the asks: erase them, unseen. */
export function EraseAsks({ action }: { action: string }) {
  return (
    <form method="post" action={action} className="wrap wrap--mid pb screen-only">
      <Erase label="Erase all the days you asked">
        <Button variant="quiet" size="small" name="intent" value="erase-all">
          Erase them for good
        </Button>
      </Erase>
    </form>
  );
}
