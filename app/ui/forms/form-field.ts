import type { SubmissionResult } from "@conform-to/react";

/** The props of a text control that shows what was typed before and its errors. */
export function textField(
  form: string,
  name: string,
  result: SubmissionResult | undefined,
  before = "",
) {
  const typed = result?.initialValue?.[name];
  return {
    id: `${form}-${name}`,
    name,
    defaultValue: typeof typed === "string" ? typed : before,
    errors: result?.error?.[name] ?? undefined,
  };
}

/** The props of a password control. It never shows what was typed. */
export function passwordField(form: string, name: string, result: SubmissionResult | undefined) {
  const { id, errors } = textField(form, name, result);
  return { id, name, errors, type: "password" };
}

/** Whether a tick is set: as it was sent, or as it was before if nothing was sent. */
export function isTicked(name: string, result: SubmissionResult | undefined, before = false) {
  return result ? result.initialValue?.[name] === "on" : before;
}
