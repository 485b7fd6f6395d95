import type { ReactNode } from "react";

interface KitSectionProps {
  id: string;
  title: string;
  children: ReactNode;
}

export function KitSection({ id, title, children }: KitSectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
