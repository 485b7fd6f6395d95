import type { ReactNode } from "react";
import { classes } from "./classes";

export interface Column {
  name: string;
  isNumber?: boolean;
  /** Hides the heading from the eye, and the labels of its cells on a small screen. */
  isBare?: boolean;
}

interface TableProps {
  caption: string;
  columns: Column[];
  rows: { id: string; cells: ReactNode[] }[];
  /** Shows each row as a list on small screens. */
  stack?: boolean;
  className?: string;
}

export function Table({ caption, columns, rows, stack, className }: TableProps) {
  return (
    <table className={classes("table", stack && "table--stack", className)}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, isNumber, isBare }) => (
            <th key={name} scope="col" className={isNumber ? "num" : undefined}>
              {isBare ? <span className="visually-hidden">{name}</span> : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {columns.map((column, index) => (
              <Cell key={column.name} column={column}>
                {cells[index]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ column, children }: { column: Column; children: ReactNode }) {
  return (
    <td
      className={column.isNumber ? "num" : undefined}
      data-label={column.isBare ? undefined : column.name}
    >
      {/* The span is one flex item beside the label. */}
      <span>{children}</span>
    </td>
  );
}
