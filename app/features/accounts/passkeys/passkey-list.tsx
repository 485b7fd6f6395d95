import { accountSecondFactorPath } from "~/http/paths";
import { timeAgo } from "~/time";
import { Button } from "~/ui/forms/button";
import { Table } from "~/ui/table";

interface ListedPasskey {
  id: string;
  device: string;
  created_at: number;
  last_used_at: number | null;
}

const columns = [
  { name: "Made with" },
  { name: "Added" },
  { name: "Last used" },
  { name: "Remove", isBare: true },
];

/** The account's passkeys, each with a button that removes it. */
export function PasskeyList({ passkeys, now }: { passkeys: ListedPasskey[]; now: number }) {
  const rows = passkeys.map(({ id, device, created_at, last_used_at }) => ({
    id,
    cells: [
      device,
      timeAgo(created_at, now),
      last_used_at === null ? "Not yet" : timeAgo(last_used_at, now),
      <form key="form" method="post">
        <input type="hidden" name="passkey" value={id} />
        <Button variant="plain" size="small" name="intent" value="remove">
          Remove <span className="visually-hidden">the passkey of {device}</span>
        </Button>
      </form>,
    ],
  }));
  return <Table caption="Your passkeys" columns={columns} rows={rows} stack />;
}

/** Says what a passkey is, and what staff should do so that a lost device shuts nobody out. */
export function AboutPasskeys({ isStaff }: { isStaff: boolean }) {
  return (
    <>
      <p>
        A passkey stays on your phone or computer. You come in with the fingerprint, face or PIN
        that opens the device, and type no password. Your password still works.
      </p>
      <p>
        Add one only on a device that nobody else can open. Its list of passkeys shows the address
        of this site.
      </p>
      {isStaff ? (
        <p>
          We recommend a passkey as your second step. Add one on each of two devices, or{" "}
          <a href={accountSecondFactorPath}>set up codes as well</a>: they come with recovery codes
          for the day you lose a device.
        </p>
      ) : null}
    </>
  );
}
