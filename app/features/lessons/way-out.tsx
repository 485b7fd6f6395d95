import type { ReactNode } from "react";

/** A part of a lesson on leaving an argument, which opens to everybody: see `wayOutHtml`. */
export function WayOut({ children }: { children: ReactNode }) {
  return (
    <section className="prose" data-way-out="">
      {children}
    </section>
  );
}
