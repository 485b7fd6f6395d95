import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classes } from "../classes";
import { Icon } from "../pictures/icon";

interface FieldWords {
  label: ReactNode;
  /** Stands above the control. */
  hint?: ReactNode;
  /** Says what to do, below the control. */
  errors?: string[];
}

interface FieldProps extends FieldWords {
  /** The control's id; the hint and the error take theirs from it, as conform does. */
  id: string;
  children: ReactNode;
}

/** A label, a hint and an error around a control. Give the control `describedBy(id, …)`. */
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

/** What the control must carry so that its hint and its error are read with it. */
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
