import type { ReactNode } from "react";
import { classes } from "./classes";

interface FactsProps {
  className?: string;
  children: ReactNode;
}

export function Facts({ className, children }: FactsProps) {
  return <dl className={classes("facts", className)}>{children}</dl>;
}

export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
