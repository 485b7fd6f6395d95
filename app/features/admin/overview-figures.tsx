import { Table, type Column } from "~/ui/table";
import { Count } from "./admin-page";
import type { countMembersByState } from "./members-by-state.server";
import type { readDeskWeek, readLogSize } from "./overview.server";
import { fewest } from "./shown-count";

const columns: Column[] = [
  { name: "State" },
  { name: "Now", isNumber: true },
  { name: "Open until" },
];

type States = Awaited<ReturnType<typeof countMembersByState>>;

export function MembersByState({ states }: { states: States }) {
  return (
    <section aria-labelledby="states">
      <div className="section-head">
        <h2 id="states" className="title-m">
          Members by state
        </h2>
        <p className="small muted">Fewer than {fewest} isn’t shown as a number</p>
      </div>
      <Table
        caption="Members by state"
        columns={columns}
        className="table--desk"
        rows={states.map(({ state, count, until }) => ({
          id: state,
          cells: [state, <Count key="count" of={count} />, until],
        }))}
      />
    </section>
  );
}

interface FiguresProps {
  week: Awaited<ReturnType<typeof readDeskWeek>>;
  log: Awaited<ReturnType<typeof readLogSize>>;
}

export function OverviewFigures({ week, log }: FiguresProps) {
  return (
    <>
      <Figures
        id="desk"
        title="Desk, last 7 days"
        rows={[
          ["Questions", week.asked],
          ["Answers", week.answered],
          ["Answered in time", week.inTime],
        ]}
      />
      <Figures
        id="log"
        title="Audit log"
        rows={[
          ["Lines", log.lines],
          ["Since yesterday", log.today],
        ]}
      />
    </>
  );
}

function Figures({ id, title, rows }: { id: string; title: string; rows: [string, number][] }) {
  return (
    <section className="ruled-top" aria-labelledby={id}>
      <h2 id={id} className="title-m">
        {title}
      </h2>
      <dl className="figures mt-4">
        {rows.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure.toLocaleString("en-US")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
