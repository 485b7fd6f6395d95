import type { ReactNode } from "react";

interface EraseProps {
  /** What goes: "Erase this note". */
  label: string;
  /** The button, or buttons, that erase it. */
  children: ReactNode;
}

/** Two presses apart, so that a thumb that slips erases nothing. Stands inside a form. */
export function Erase({ label, children }: EraseProps) {
  return (
    <details className="erase">
      <summary>{label}</summary>
      <p>This can’t be brought back.</p>
      <div className="row">{children}</div>
    </details>
  );
}
