import { day, isoDay, mediumDate, monthName } from "~/time";
import { Table, type Column } from "~/ui/table";
import { StateTag } from "~/ui/tag";
import type { Receipt } from "./billing";
import { fullPrice } from "../prices/offer";

const columns: Column[] = [
  { name: "Date" },
  { name: "For" },
  { name: "State" },
  { name: "Amount", isNumber: true },
  { name: "Receipt", isBare: true },
];

export function Receipts({ receipts, timeZone }: { receipts: Receipt[]; timeZone: string }) {
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts" className="title-m">
        Receipts
      </h2>
      {receipts.length === 0 ? (
        <p className="muted mt-3">None so far.</p>
      ) : (
        <Table
          caption="Your receipts, newest first"
          columns={columns}
          stack
          className="mt-4"
          rows={receipts.map((receipt) => ({ id: receipt.id, cells: cellsOf(receipt, timeZone) }))}
        />
      )}
    </section>
  );
}

function cellsOf({ date, period, state, amount, url }: Receipt, timeZone: string) {
  const dated = mediumDate(isoDay(date, timeZone));
  return [
    dated,
    periodWords(period, timeZone),
    states[state],
    fullPrice(amount),
    url ? (
      <a href={url} rel="noreferrer">
        Receipt<span className="visually-hidden"> of {dated}</span>
      </a>
    ) : null,
  ];
}

function periodWords({ from, to }: Receipt["period"], timeZone: string) {
  const month = monthName(isoDay(from, timeZone));
  return to - from > 40 * day ? `A year from ${month}` : month;
}

const states = {
  paid: <StateTag kind="good">Paid</StateTag>,
  unpaid: <StateTag kind="wait">Not paid yet</StateTag>,
  void: <StateTag>Taken back</StateTag>,
};
