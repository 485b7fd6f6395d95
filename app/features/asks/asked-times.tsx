import type { PlanState } from "~/features/plans/form/plan-state";
import type { CrisisContacts } from "~/features/safety/crisis";
import { askPath, asksPath, newAskPath } from "~/http/paths";
import { monthDay } from "~/time";
import { Go } from "~/ui/go";
import { Table } from "~/ui/table";
import { StateTag } from "~/ui/tag";
import { dayOf, stateLabels, stateOf, type Ask } from "./ask";
import { AskForm } from "./ask-form";

interface AskedTimesProps {
  asks: readonly Ask[];
  /** The form for an ask that was made and is not in the list yet. */
  state: PlanState;
  contacts: CrisisContacts;
}

/** On the page of an invitation: each planned ask and each one that was made, and the form for one more. */
export function AskedTimes({ asks, state, contacts }: AskedTimesProps) {
  return (
    <section aria-labelledby="log">
      <div className="section-head">
        <h2 id="log" className="title-m">
          Each time you asked
        </h2>
        <p className="muted small">A no is for now</p>
      </div>
      {asks.length > 0 ? (
        <AskTable asks={asks} />
      ) : (
        <p className="muted">You haven’t planned or noted any yet.</p>
      )}
      <p className="row mt-4 screen-only">
        <Go href={newAskPath()}>Plan a day to ask</Go>
        <Go href={asksPath}>The days you ask</Go>
      </p>
      <details className="opens-here mt-4 screen-only">
        <summary>Write down how it went</summary>
        <AskForm id={null} part="result" state={state} contacts={contacts} />
      </details>
    </section>
  );
}

/** Asks in a table, each with a link to its page. */
export function AskTable({ asks }: { asks: readonly Ask[] }) {
  return (
    <Table
      caption="Each ask, the newest first"
      stack
      columns={["Day", "How it went", "What they minded", "Think again"].map((name) => ({ name }))}
      rows={asks.map((ask) => {
        const day = dayOf(ask);
        return {
          id: ask.id,
          cells: [
            <a key="day" href={askPath(ask.id)}>
              {day ? monthDay(day) : "No day yet"}
            </a>,
            <StateTag key="state">{stateLabels[stateOf(ask)]}</StateTag>,
            <span key="minded" className="own-line">
              {String(ask.result?.minded ?? "")}
            </span>,
            monthDay(String(ask.result?.next ?? "")),
          ],
        };
      })}
    />
  );
}
