import type { ReactNode } from "react";

interface QueueProps {
  caption: string;
  /** The first column holds the title of each row. */
  columns: string[];
  children: ReactNode;
}

/** A table of work for staff. The whole row is a link. */
export function Queue({ caption, columns, children }: QueueProps) {
  return (
    <table className="table table--stack queue">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface QueueRowProps {
  href: string;
  title: ReactNode;
  sub?: ReactNode;
  isSelected?: boolean;
  /** In the order of the columns, without the first. */
  cells: { name: string; content: ReactNode; isLate?: boolean }[];
}

export function QueueRow({ href, title, sub, isSelected, cells }: QueueRowProps) {
  return (
    <tr className={isSelected ? "is-selected" : undefined}>
      <td>
        <a className="queue__q" href={href} aria-current={isSelected ? "true" : undefined}>
          {title}
        </a>
        {sub ? <span className="queue__sub">{sub}</span> : null}
      </td>
      {cells.map(({ name, content, isLate }) => (
        <td key={name} data-label={name}>
          <span className={isLate ? "late" : undefined}>{content}</span>
        </td>
      ))}
    </tr>
  );
}
