import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import { z } from "zod";
import { endSignIns } from "#db/accounts";
import { inAuditedTransaction } from "#db/audit-trail";
import type { Db } from "#db/database";
import { env } from "~/env.server";
import { formKey } from "~/http/form-use.server";
import { parseForm } from "~/http/parse-form.server";
import { addDays, isoDay, startOfDay } from "~/time";
import { endGrant, giveGrant } from "./grants.server";
import { reasonsToEnd, reasonsToGive } from "./reasons";

interface Change {
  adminId: string;
  accountId: string;
}

interface Sent {
  done?: string;
  problem?: string;
  result?: SubmissionResult;
}

const chooseReason = { error: "Choose a reason." };

const GrantChange = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("give"),
    until: z.iso.date({ error: "Choose a day, or leave it empty." }).optional(),
    reason: z.enum(reasonsToGive, chooseReason),
  }),
  z.object({
    intent: z.literal("end"),
    grant: z.string().max(100),
    reason: z.enum(reasonsToEnd, chooseReason),
  }),
  z.object({ intent: z.literal("sign-out") }),
]);

type Values = z.infer<typeof GrantChange>;

/** Does what a form of the account's page asks for, and says what was done. */
export async function changeAccount(db: Db, change: Change, form: FormData, now = Date.now()) {
  const submission = parseForm(form, GrantChange);
  if (submission.status !== "success") {
    const sent: Sent = {
      problem: "Nothing was changed. Choose a reason, and look at the day.",
      result: submission.reply(),
    };
    return data(sent, { status: 400 });
  }
  const { value } = submission;
  if (value.intent === "give") return give(db, change, value, formKey(form), now);
  if (value.intent === "end") return end(db, change, value, now);
  await signOut(db, change, now);
  return data<Sent>({ done: "They are signed out everywhere." });
}

async function give(
  db: Db,
  change: Change,
  { until, reason }: Extract<Values, { intent: "give" }>,
  key: string | null,
  now: number,
) {
  if (until !== undefined && (until < isoDay(now, env.timeZone) || until > "2100")) {
    return data<Sent>(
      { problem: "Nothing was given. The last day is over already." },
      { status: 400 },
    );
  }
  // The last day counts as a whole.
  const endsAt = until === undefined ? null : startOfDay(addDays(until, 1), env.timeZone);
  await giveGrant(db, { ...change, endsAt, reason, formKey: key }, now);
  return data<Sent>({ done: "The membership is given." });
}

async function end(
  db: Db,
  change: Change,
  { grant, reason }: Extract<Values, { intent: "end" }>,
  now: number,
) {
  const isEnded = await endGrant(db, { ...change, grantId: grant, reason }, now);
  if (isEnded)
    return data<Sent>({ done: "The membership is over. What they wrote is still theirs." });
  const problem = "Nothing was ended. This one is over already, or Stripe decides when it ends.";
  return data<Sent>({ problem }, { status: 409 });
}

async function signOut(db: Db, { adminId, accountId }: Change, now: number) {
  await inAuditedTransaction(db, now, async (trx, record) => {
    await endSignIns(trx, accountId);
    await record({ actorId: adminId, subjectId: accountId, action: "session.end" });
  });
}
