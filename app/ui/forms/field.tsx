import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classes } from "../classes";
import { Icon } from "../pictures/icon";

interface FieldWords {
  label: ReactNode;
  /** Shown above the control. */
  hint?: ReactNode;
  /** Shown below the control. Each tells the member what to do. */
  errors?: string[];
}

interface FieldProps extends FieldWords {
  /** The control's id. The ids of the hint and the error derive from it, as in Conform. */
  id: string;
  children: ReactNode;
}

/** A label, a hint and an error around a control. Spread `describedBy(id, …)` on the control. */
export function Field({ id, label, hint, errors, children }: FieldProps) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      {children}
      <FieldError id={id} errors={errors} />
    </div>
  );
}

export function FieldHint({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <span className="field__hint" id={hintId(id)}>
      {children}
    </span>
  );
}

export function FieldError({ id, errors }: { id: string; errors?: string[] }) {
  if (!errors?.length) return null;
  return (
    <p className="field__error" id={errorId(id)}>
      <Icon name="alert" small /> {errors.join(" ")}
    </p>
  );
}

/** The attributes that make a screen reader read the hint and the error with the control. */
export function describedBy(id: string, { hint, errors }: Pick<FieldWords, "hint" | "errors">) {
  const hasError = Boolean(errors?.length);
  return {
    "aria-describedby": classes(hint ? hintId(id) : null, hasError && errorId(id)),
    "aria-invalid": hasError || undefined,
  };
}

const hintId = (id: string) => `${id}-description`;
const errorId = (id: string) => `${id}-error`;

type Control<Tag extends "input" | "textarea" | "select"> = FieldWords &
  ComponentPropsWithoutRef<Tag> & { id: string };

export function InputField({ label, hint, errors, className, ...input }: Control<"input">) {
  return (
    <Field id={input.id} label={label} hint={hint} errors={errors}>
      <input
        dir="auto"
        className={classes("input", className)}
        {...input}
        {...describedBy(input.id, { hint, errors })}
      />
    </Field>
  );
}

export function TextareaField({ label, hint, errors, className, ...area }: Control<"textarea">) {
  return (
    <Field id={area.id} label={label} hint={hint} errors={errors}>
      <textarea
        dir="auto"
        className={classes("input", className)}
        {...area}
        {...describedBy(area.id, { hint, errors })}
      />
    </Field>
  );
}

export function SelectField({ label, hint, errors, className, ...select }: Control<"select">) {
  return (
    <Field id={select.id} label={label} hint={hint} errors={errors}>
      <select
        className={classes("input", className)}
        {...select}
        {...describedBy(select.id, { hint, errors })}
      />
    </Field>
  );
}
