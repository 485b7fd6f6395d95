import type { Submission } from "@conform-to/react";
import { data } from "@remix-run/node";
import { secretFields } from "~/http/secret-fields";

/** Why a password, a code or a link was refused. */
export type Refused =
  | { kind: "wrong" }
  /** Too many tries. The next one is allowed after `seconds`. */
  | { kind: "wait"; seconds: number }
  /** The queue for hashing passwords is full. */
  | { kind: "busy" }
  /** The step expired, so the person must start again. */
  | { kind: "gone" };

const busy = "Too many people are here right now. Wait a moment, then try again.";

/** The 400 response for a form with invalid fields, with a message on each. */
export function refuseForm(submission: Submission<unknown, string[], unknown>) {
  return data(submission.reply({ hideFields: secretFields }), { status: 400 });
}

/** The response for a refusal, with one sentence above the form: what is wrong, or how long to wait. */
export function refuse(
  submission: Submission<unknown, string[], unknown>,
  refused: Refused,
  { wrong, gone = wrong }: { wrong: string; gone?: string },
) {
  switch (refused.kind) {
    case "wrong":
      return data(replyWith(submission, wrong), { status: 400 });
    case "gone":
      return data(replyWith(submission, gone), { status: 400 });
    case "wait":
      return data(replyWith(submission, `Too many tries. Try again ${inTime(refused.seconds)}.`), {
        status: 429,
        headers: { "Retry-After": String(refused.seconds) },
      });
    case "busy":
      return data(replyWith(submission, busy), { status: 503, headers: { "Retry-After": "3" } });
  }
}

function replyWith(submission: Submission<unknown, string[], unknown>, sentence: string) {
  return submission.reply({ formErrors: [sentence], hideFields: secretFields });
}

/** "in 40 seconds" or "in 3 minutes": how long to wait before another try. */
export function inTime(seconds: number) {
  if (seconds <= 90) return `in ${seconds} seconds`;
  return `in ${Math.ceil(seconds / 60)} minutes`;
}
