import { Button } from "~/ui/forms/button";
import { Table } from "~/ui/table";
import { StateTag } from "~/ui/tag";
import { timeAgo } from "~/time";

interface ListedSession {
  id: string;
  device: string;
  created_at: number;
  last_seen_at: number;
  isThisOne: boolean;
}

const columns = [
  { name: "Device" },
  { name: "Last used" },
  { name: "Signed in" },
  { name: "Sign out", isBare: true },
];

export function SessionList({ sessions, now }: { sessions: ListedSession[]; now: number }) {
  const rows = sessions.map((session) => ({
    id: session.id,
    cells: [
      session.device,
      timeAgo(session.last_seen_at, now),
      timeAgo(session.created_at, now),
      session.isThisOne ? (
        <StateTag key="tag">This one</StateTag>
      ) : (
        <SignOutThere key="form" {...session} />
      ),
    ],
  }));
  return (
    <>
      <Table caption="Where you are signed in" columns={columns} rows={rows} stack />
      {sessions.length > 1 ? (
        <form method="post">
          <input type="hidden" name="session" value="others" />
          <Button variant="quiet">Sign out everywhere else</Button>
        </form>
      ) : null}
    </>
  );
}

function SignOutThere({ id, device }: ListedSession) {
  return (
    <form method="post">
      <input type="hidden" name="session" value={id} />
      <Button variant="plain" size="small">
        Sign out <span className="visually-hidden">{device}</span>
      </Button>
    </form>
  );
}
