import type { StaffRole } from "#db/schema";
import { isoDay, mediumDate, type Clock } from "~/time";
import { Button } from "~/ui/forms/button";
import { Table, type Column } from "~/ui/table";
import { StateTag } from "~/ui/tag";
import { roleNames } from "./give-role";
import type { StaffRow } from "./staff.server";

const columns: Column[] = [
  { name: "Name shown" },
  { name: "Credential" },
  { name: "Role" },
  { name: "Since" },
  { name: "Second factor" },
  { name: "End", isBare: true },
];

interface StaffTableProps {
  staff: StaffRow[];
  ownId: string;
  clock: Clock;
  mayChange: boolean;
}

/** Everyone with a role, under the name and the credential that people see. */
export function StaffTable({ staff, ownId, clock, mayChange }: StaffTableProps) {
  return (
    <Table
      caption="Staff"
      columns={columns}
      stack
      className="table--desk"
      rows={staff.map(({ account_id, role, name, credential, given_at, hasSecondFactor }) => ({
        id: `${account_id} ${role}`,
        cells: [
          <strong key="name">{name}</strong>,
          credential || "None shown",
          roleNames[role],
          mediumDate(isoDay(given_at, clock.timeZone)),
          hasSecondFactor ? (
            "Set up"
          ) : (
            <StateTag key="factor" kind="wait">
              Not set up
            </StateTag>
          ),
          mayChange && account_id !== ownId ? (
            <EndRole key="end" account={account_id} role={role} name={name} />
          ) : null,
        ],
      }))}
    />
  );
}

function EndRole({ account, role, name }: { account: string; role: StaffRole; name: string }) {
  return (
    <details className="erase">
      <summary>
        End<span className="visually-hidden"> this role of {name}</span>
      </summary>
      <form method="post" className="mt-3">
        <input type="hidden" name="account" value={account} />
        <input type="hidden" name="role" value={role} />
        <Button size="small" variant="quiet" name="intent" value="end">
          End it and sign them out
        </Button>
      </form>
    </details>
  );
}
