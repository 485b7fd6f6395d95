import type { SubmissionResult } from "@conform-to/react";
import { Notice } from "~/ui/notice";

/** The first thing on a page that came back: why it did. */
export function FormError({ result }: { result: SubmissionResult | undefined }) {
  if (!result?.error) return null;
  const [reason = "Something below needs another look."] = result.error[""] ?? [];
  return <Notice kind="risk" role="alert" title={reason} />;
}
