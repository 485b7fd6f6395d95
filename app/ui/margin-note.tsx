import type { ReactNode } from "react";

interface MarginNoteProps {
  title: ReactNode;
  children: ReactNode;
}

/** Beside the text where there is room, inside it where there is not. */
export function MarginNote({ title, children }: MarginNoteProps) {
  return (
    <div className="margin-note">
      <strong>{title}</strong> {children}
    </div>
  );
}
