import { adminCodePath } from "~/http/paths";
import { isoDay, mediumDate, type Clock } from "~/time";
import { StateTag } from "~/ui/tag";
import { Table, type Column } from "~/ui/table";
import type { SponsorCode } from "~/features/membership/codes/sponsor-codes.server";

const columns: Column[] = [
  { name: "Sponsor" },
  { name: "Seats" },
  { name: "Until" },
  { name: "State" },
];

/** Every sponsor code with its seats and its last day. */
export function CodesTable({ codes, clock }: { codes: SponsorCode[]; clock: Clock }) {
  return (
    <Table
      caption="Sponsor codes"
      columns={columns}
      stack
      className="table--desk"
      rows={codes.map((code) => ({
        id: code.id,
        cells: [
          <a key="name" href={adminCodePath(code.id)}>
            {code.sponsor}
          </a>,
          `${code.taken} of ${code.seats}`,
          mediumDate(isoDay(code.ends_at - 1, clock.timeZone)),
          <CodeState key="state" code={code} now={clock.now} />,
        ],
      }))}
    />
  );
}

function CodeState({ code, now }: { code: SponsorCode; now: number }) {
  const { seats, taken, ends_at, closed_at } = code;
  if (ends_at <= now) return <StateTag>Over</StateTag>;
  if (closed_at !== null) return <StateTag>Closed to new members</StateTag>;
  if (taken >= seats) return <StateTag kind="wait">No seat left</StateTag>;
  return <StateTag kind="good">Running</StateTag>;
}
