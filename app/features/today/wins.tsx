import type { ReactNode } from "react";

/** What the member did, each with a lit window. */
export function Wins({ children }: { children: ReactNode }) {
  return <ul className="wins mt-3">{children}</ul>;
}

interface WinProps {
  /** The ISO date: "2026-11-17". */
  on: string;
  /** The date in words: "Tuesday". */
  when: ReactNode;
  children: ReactNode;
}

export function Win({ on, when, children }: WinProps) {
  return (
    <li>
      <div>
        {children}
        <time dateTime={on}>{when}</time>
      </div>
    </li>
  );
}
