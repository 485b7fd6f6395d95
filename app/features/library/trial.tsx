import type { ReactNode } from "react";

interface TrialProps {
  /** What the figures count, such as "Entered treatment, of every 100". */
  name: string;
  children: ReactNode;
}

/** The result of a study: a table with a bar beside each figure. */
export function Trial({ name, children }: TrialProps) {
  return (
    <table className="trial">
      <caption>{name}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Group</th>
          <th scope="col">Of every 100</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface ArmProps {
  of100: string;
  children: ReactNode;
}

export function Arm({ of100, children }: ArmProps) {
  return (
    <tr>
      <th scope="row">{children}</th>
      <td>
        <span className="trial__figure">{of100}</span>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect className="trial__ground" width="100" height="10" />
          <rect className="trial__bar" width={of100} height="10" />
        </svg>
      </td>
    </tr>
  );
}
