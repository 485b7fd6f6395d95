import { isoDay, longDate, type Clock } from "~/time";
import { Button } from "~/ui/forms/button";
import { Icon } from "~/ui/pictures/icon";
import { Table } from "~/ui/table";
import type { SponsorCode } from "~/features/membership/codes/sponsor-codes.server";
import { Changes, Count } from "../admin-page";
import type { SponsorReport } from "./sponsor-report.server";

interface Props {
  code: SponsorCode;
  report: SponsorReport;
  clock: Clock;
  mayChange: boolean;
}

/** One code: its words, what its sponsor may see, and the button that closes it. */
export function CodePane({ code, report, clock, mayChange }: Props) {
  const until = longDate(isoDay(report.until, clock.timeZone));
  return (
    <div className="sheet flow">
      <h2 className="title-m" id="report">
        {code.sponsor}
      </h2>
      <p className="mono">{code.code}</p>
      <h3 className="title-s">What the sponsor may see</h3>
      <p className="small muted">Everything before {until}.</p>
      <Table
        caption="People in its seats"
        columns={[{ name: "What they did" }, { name: "People", isNumber: true }]}
        className="table--desk"
        rows={report.lines.map(({ what, count }) => ({
          id: what,
          cells: [what, <Count key="count" of={count} />],
        }))}
      />
      <p className="small muted">
        No names, no addresses, no days, no topics. A line is also hidden if it would show that
        fewer than eight people did not do it.
      </p>
      <Button type="button" variant="quiet" size="small" className="needs-script" data-print="">
        <Icon name="print" small /> Print the report
      </Button>
      {code.closed_at === null && code.ends_at > clock.now ? (
        <Changes mayChange={mayChange}>
          <CloseCode id={code.id} />
        </Changes>
      ) : null}
    </div>
  );
}

function CloseCode({ id }: { id: string }) {
  return (
    <details className="erase">
      <summary>Close the code</summary>
      <form method="post" className="flow">
        <p>Nobody can take a seat any more. Seats that are taken stay open until the last day.</p>
        <input type="hidden" name="code" value={id} />
        <Button size="small" variant="quiet" name="intent" value="close">
          Close it for good
        </Button>
      </form>
    </details>
  );
}
