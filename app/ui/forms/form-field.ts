import type { SubmissionResult } from "@conform-to/react";

/** What a text control needs to show again what was typed, and what is wrong with it. */
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

/** The same for a password, which is never sent back. */
export function passwordField(form: string, name: string, result: SubmissionResult | undefined) {
  const { id, errors } = textField(form, name, result);
  return { id, name, errors, type: "password" };
}

/** Whether a tick is to be shown set: as it was sent, or else as it was before. */
export function isTicked(name: string, result: SubmissionResult | undefined, before = false) {
  return result ? result.initialValue?.[name] === "on" : before;
}
