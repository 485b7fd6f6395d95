import type { SubmissionResult } from "@conform-to/react";

/** What a control needs to show again what was typed, and what is wrong with it. */
export function formField(form: string, name: string, result: SubmissionResult | undefined) {
  const typed = result?.initialValue?.[name];
  return {
    id: `${form}-${name}`,
    name,
    defaultValue: typeof typed === "string" ? typed : "",
    errors: result?.error?.[name] ?? undefined,
  };
}
