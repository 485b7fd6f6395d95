import { Table, type Column } from "~/ui/table";
import { Tag } from "~/ui/tag";
import type { Receipt } from "./billing";
import { inFigures, onDay } from "./offer";

const columns: Column[] = [
  { name: "Date" },
  { name: "For" },
  { name: "State" },
  { name: "Amount", isNumber: true },
  { name: "Receipt", isBare: true },
];

export function Receipts({ receipts }: { receipts: Receipt[] }) {
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
          rows={receipts.map((receipt) => ({ id: receipt.id, cells: cellsOf(receipt) }))}
        />
      )}
    </section>
  );
}

function cellsOf({ date, from, state, amount, url }: Receipt) {
  const period = `From ${onDay("month", from)}`;
  return [
    onDay("date", date),
    period,
    states[state],
    inFigures(amount),
    url ? (
      <a href={url} rel="noreferrer">
        Receipt<span className="visually-hidden"> of {onDay("date", date)}</span>
      </a>
    ) : null,
  ];
}

const states = {
  paid: <Tag kind="good">Paid</Tag>,
  unpaid: <Tag kind="wait">Not paid yet</Tag>,
  void: <Tag>Taken back</Tag>,
};
