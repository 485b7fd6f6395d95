import type { ReactNode } from "react";
import { describedBy, FieldError, FieldHint } from "./field";

interface FieldsetProps {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  errors?: string[];
  children: ReactNode;
}

/** The ticks or chips that answer one question. */
export function Fieldset({ id, legend, hint, errors, children }: FieldsetProps) {
  const { "aria-describedby": description } = describedBy(id, { hint, errors });
  return (
    <fieldset className="field" id={id} aria-describedby={description}>
      <legend className="field__label">{legend}</legend>
      <FieldHint id={id}>{hint}</FieldHint>
      {children}
      <FieldError id={id} errors={errors} />
    </fieldset>
  );
}
