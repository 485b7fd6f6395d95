import { timeAgo } from "~/time";
import { Table } from "~/ui/table";
import { Act, Named } from "./work-row";
import type { Work } from "./work.server";

export function JobKinds({ kinds, now }: { kinds: Work["kinds"]; now: number }) {
  return (
    <Table
      caption="Background work by kind"
      columns={[
        { name: "Kind" },
        { name: "Waiting", isNumber: true },
        { name: "Failing", isNumber: true },
        { name: "Given up", isNumber: true },
        { name: "Oldest due" },
      ]}
      stack
      className="table--desk"
      rows={kinds.map(({ name, waiting, failing, givenUp, late }) => ({
        id: name,
        cells: [
          name,
          waiting,
          failing,
          givenUp,
          late > 0 ? timeAgo(now - late, now) : "Not yet due",
        ],
      }))}
    />
  );
}

export function DeadJobs({
  work,
  now,
  mayChange,
}: {
  work: Work;
  now: number;
  mayChange: boolean;
}) {
  if (work.dead.length === 0) return <p className="muted">No job was given up.</p>;
  return (
    <Table
      caption="Jobs given up"
      columns={[
        { name: "Job" },
        { name: "Given up" },
        { name: "Tries" },
        { name: "Do", isBare: true },
      ]}
      stack
      className="table--desk"
      rows={work.dead.map(({ id, name, attempts, last_error, dead_at }) => ({
        id,
        cells: [
          <Named key="job" name={name} more={last_error ?? "Cut off"} />,
          timeAgo(dead_at!, now),
          attempts,
          mayChange ? (
            <Act key="do" name="job" id={id} acts={{ retry: "Try again", drop: "Delete it" }} />
          ) : null,
        ],
      }))}
    />
  );
}
