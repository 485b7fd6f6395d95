import type { ReactNode } from "react";

/** What the reader did themselves, each with a lit window. */
export function Wins({ children }: { children: ReactNode }) {
  return <ul className="wins mt-3">{children}</ul>;
}

interface WinProps {
  /** For machines: "2026-11-17". */
  on: string;
  /** For people: "Tuesday". */
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
