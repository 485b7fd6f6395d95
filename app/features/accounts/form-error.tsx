import type { SubmissionResult } from "@conform-to/react";
import { Notice } from "~/ui/notice";

/** The message above a form that was refused; nothing for a form that was not. */
export function FormError({ result }: { result: SubmissionResult | undefined }) {
  if (!result?.error) return null;
  const [reason = "Something below needs another look."] = result.error[""] ?? [];
  return <Notice kind="risk" role="alert" title={reason} />;
}
