import type { ComponentPropsWithoutRef, ReactNode } from "react";

interface TickProps extends Omit<ComponentPropsWithoutRef<"input">, "type"> {
  type?: "checkbox" | "radio";
  hint?: ReactNode;
  children: ReactNode;
}

/** A checkbox or a radio button with its words. */
export function Tick({ type = "checkbox", hint, children, ...input }: TickProps) {
  return (
    <label className="tick">
      <input {...input} type={type} />
      <span>{children}</span>
      {hint ? <span className="tick__hint">{hint}</span> : null}
    </label>
  );
}
