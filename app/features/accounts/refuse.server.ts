import type { Submission } from "@conform-to/react";
import { data } from "@remix-run/node";

/** Why someone could not prove who they are. */
export type Refused =
  | { kind: "wrong" }
  /** Too many tries: `seconds` until the next one counts. */
  | { kind: "wait"; seconds: number }
  /** Too many people at once. */
  | { kind: "busy" }
  /** What they were in the middle of is over: it has to begin anew. */
  | { kind: "gone" };

/** Secrets are typed anew: they never travel back to the page. */
const hideFields = ["password", "current", "code"];

const busy = "Too many people are here right now. Wait a moment, then try again.";

/** The form again, with what is wrong on its fields. */
export function refuseForm(submission: Submission<unknown, string[], unknown>) {
  return data(submission.reply({ hideFields }), { status: 400 });
}

/** The form again, with one sentence above it: `wrong` for what was given, or how long to wait. */
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
  return submission.reply({ formErrors: [sentence], hideFields });
}

function inTime(seconds: number) {
  if (seconds <= 90) return `in ${seconds} seconds`;
  return `in ${Math.ceil(seconds / 60)} minutes`;
}
