import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classes } from "../classes";

interface ChipsProps {
  /** The group's name, if no legend names it. */
  label?: string;
  className?: string;
  children: ReactNode;
}

/** A row of answers to choose from. */
export function Chips({ label, className, children }: ChipsProps) {
  const Group = label ? "fieldset" : "div";
  return (
    <Group className={classes("chips", className)} aria-label={label}>
      {children}
    </Group>
  );
}

interface ChipProps extends Omit<ComponentPropsWithoutRef<"input">, "type"> {
  type?: "radio" | "checkbox";
  children: ReactNode;
}

export function Chip({ type = "radio", children, ...input }: ChipProps) {
  return (
    <label className="chip">
      <input {...input} type={type} />
      <span>{children}</span>
    </label>
  );
}

interface TickProps extends Omit<ComponentPropsWithoutRef<"input">, "type"> {
  type?: "checkbox" | "radio";
  hint?: ReactNode;
  children: ReactNode;
}

/** A checkbox or a radio button with its label. */
export function Tick({ type = "checkbox", hint, children, ...input }: TickProps) {
  return (
    <label className="tick">
      <input {...input} type={type} />
      <span>{children}</span>
      {hint ? <span className="tick__hint">{hint}</span> : null}
    </label>
  );
}
