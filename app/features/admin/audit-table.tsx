import { adminAuditPath } from "~/http/paths";
import { isoDay, mediumDate, timeOfDay, type Clock } from "~/time";
import { Table, type Column } from "~/ui/table";
import type { AuditLine } from "./audit-list.server";

const columns: Column[] = [
  { name: "When" },
  { name: "Who" },
  { name: "Did" },
  { name: "What" },
  { name: "Whose" },
];

interface AuditTableProps {
  caption: string;
  lines: AuditLine[];
  clock: Clock;
  /** Leaves out whose data it was, where all lines are about one account. */
  isShort?: boolean;
}

/** Lines of the audit log. Each person leads to the lines about them. */
export function AuditTable({ caption, lines, clock, isShort }: AuditTableProps) {
  if (lines.length === 0) return <p className="muted mt-4">No line fits.</p>;
  return (
    <Table
      caption={caption}
      columns={isShort ? columns.slice(0, 4) : columns}
      stack
      className="table--desk mt-4"
      rows={lines.map(({ seq, at, who, act, object, whose }) => ({
        id: String(seq),
        cells: [
          <time key="when" dateTime={new Date(at).toISOString()}>
            {mediumDate(isoDay(at, clock.timeZone))}, {timeOfDay(at, clock.timeZone)}
          </time>,
          <Person key="who" {...who} />,
          act,
          <span key="what" className="mono">
            {object ?? "–"}
          </span>,
          whose ? <Person key="whose" {...whose} /> : "–",
        ],
      }))}
    />
  );
}

function Person({ id, name }: { id: string | null; name: string }) {
  if (id === null) return <>{name}</>;
  const isMember = name === "A member";
  return (
    <a href={adminAuditPath({ person: id })}>
      {name}
      {isMember ? <span className="mono"> {id.slice(0, 6)}</span> : null}
    </a>
  );
}
