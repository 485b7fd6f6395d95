import type { listEvents } from "~/features/membership/stripe/stripe-failures.server";
import { timeAgo } from "~/time";
import { Table } from "~/ui/table";
import { StateTag } from "~/ui/tag";
import { Act, Named } from "./work-row";

type Events = Awaited<ReturnType<typeof listEvents>>;

interface EventsProps {
  events: Events;
  now: number;
  mayChange: boolean;
}

/** Payment events: those that failed, each with a button to read it again, and the last that were applied. */
export function EventTable({ events: { failed, applied }, now, mayChange }: EventsProps) {
  if (failed.length + applied.length === 0) {
    return <p className="muted">No payment event has arrived yet.</p>;
  }
  const failing = failed.map(({ event_id, type, tries, last_at, last_error }) => ({
    id: event_id,
    cells: [
      <Named key="type" name={type} more={last_error} />,
      timeAgo(last_at, now),
      tries,
      <StateTag key="state" kind="wait" icon="clock">
        Failing
      </StateTag>,
      mayChange ? (
        <Act key="do" name="event" id={event_id} acts={{ replay: "Read again" }} />
      ) : null,
    ],
  }));
  const done = applied.map(({ id, type, received_at }) => ({
    id,
    cells: [
      <strong key="type">{type}</strong>,
      timeAgo(received_at, now),
      "",
      <StateTag key="state" kind="good" icon="check">
        Done
      </StateTag>,
      null,
    ],
  }));
  return (
    <Table
      caption="Payment events"
      columns={[
        { name: "Event" },
        { name: "Arrived" },
        { name: "Tries" },
        { name: "State" },
        { name: "Do", isBare: true },
      ]}
      stack
      className="table--desk"
      rows={[...failing, ...done]}
    />
  );
}
