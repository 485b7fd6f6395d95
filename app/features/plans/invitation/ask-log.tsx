import type { CrisisContacts } from "~/features/safety/crisis";
import { planPath } from "~/http/paths";
import { monthDay } from "~/time";
import { Button } from "~/ui/forms/button";
import { StateTag } from "~/ui/tag";
import { Table } from "~/ui/table";
import { PlanFields } from "../form/plan-fields";
import type { PlanState } from "../form/plan-state";
import type { PlanNote } from "../plan";
import { askPrompts } from "./invitation-prompts";

const { options } = askPrompts.answer;

interface AskFormProps {
  state: PlanState;
  contacts: CrisisContacts;
}

/** Each time the member asked, the newest first, and the form for one more. */
export function AskLog({ asks, state, contacts }: AskFormProps & { asks: readonly PlanNote[] }) {
  const newestFirst = asks.map((ask, at) => ({ ...ask, at })).toReversed();
  const words = (what: string) => options[what as keyof typeof options] ?? "";
  return (
    <section aria-labelledby="log">
      <div className="section-head">
        <h2 id="log" className="title-m">
          Each time you asked
        </h2>
        <p className="muted small">A no is for now</p>
      </div>
      {asks.length > 0 ? (
        <Table
          caption="Each time you asked"
          stack
          columns={[
            ...["Day", "They said", "What they minded", "Think again"].map((name) => ({ name })),
            { name: "Take it out", isBare: true },
          ]}
          rows={newestFirst.map(({ day, what, minded = "", next = "", at }) => ({
            id: String(at),
            cells: [
              monthDay(day),
              words(what) ? <StateTag key="said">{words(what)}</StateTag> : "",
              minded,
              next && monthDay(next),
              <TakeOut key="out" day={day} at={at} />,
            ],
          }))}
        />
      ) : (
        <p className="muted">You haven’t noted any yet.</p>
      )}
      <details className="opens-here mt-4 screen-only" open={state.isReturned || undefined}>
        <summary>Write down how it went</summary>
        <AskForm state={state} contacts={contacts} />
      </details>
    </section>
  );
}

export function AskForm({ state, contacts }: AskFormProps) {
  return (
    <PlanFields
      kind="invitation"
      prompts={askPrompts}
      state={state}
      contacts={contacts}
      action={planPath("invitation")}
      label="Write down how it went"
      saveLabel="Save this"
    >
      <input type="hidden" name="log" value="ask" />
    </PlanFields>
  );
}

/** `at` is the place of the note among all of them. */
function TakeOut({ day, at }: { day: string; at: number }) {
  return (
    <form method="post" action={planPath("invitation")} className="screen-only">
      <input type="hidden" name="log" value="take-out" />
      <input type="hidden" name="day" value={day} />
      <input type="hidden" name="at" value={at} />
      <Button variant="plain" size="small">
        Take it out<span className="visually-hidden">: {monthDay(day)}</span>
      </Button>
    </form>
  );
}
