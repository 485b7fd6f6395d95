import type { AuditAction } from "#db/audit";
import { inAuditedTransaction } from "#db/audit-trail";
import type { Db } from "#db/database";
import type { StaffRole } from "#db/schema";
import { mailAboutReply } from "~/features/accounts/profile.server";
import { makeOnce } from "~/http/form-use.server";
import { addReply } from "~/features/questions/thread.server";
import { findDeskQuestion } from "./desk.server";

export type Claim = { kind: "claimed" } | { kind: "taken"; by: string } | { kind: "gone" };

/** Gives a waiting question to one expert. If two ask at once, the second learns who got it. */
export async function claimQuestion(
  db: Db,
  expertId: string,
  id: string,
  now: number,
): Promise<Claim> {
  const isClaimed = await inAuditedTransaction(db, now, async (trx, record) => {
    const claimed = await trx
      .updateTable("question")
      .set({ claimed_by: expertId, claimed_at: now })
      .where("id", "=", id)
      .where("claimed_by", "is", null)
      .where("answered_at", "is", null)
      .returning("account_id")
      .executeTakeFirst();
    if (claimed) await record(entryOf("question.claim", expertId, { id, ...claimed }));
    return claimed !== undefined;
  });
  if (isClaimed) return { kind: "claimed" };

  const question = await findDeskQuestion(db, expertId, id);
  if (!question || question.answered_at !== null) return { kind: "gone" };
  return question.isMine ? { kind: "claimed" } : { kind: "taken", by: question.holder ?? "" };
}

/** Puts a question back into the queue. Experts may give back their own, administrators anyone's. */
export async function releaseQuestion(
  db: Db,
  staff: { id: string; roles: readonly StaffRole[] },
  id: string,
  now: number,
): Promise<boolean> {
  return inAuditedTransaction(db, now, async (trx, record) => {
    const released = await trx
      .updateTable("question")
      .set({ claimed_by: null, claimed_at: null })
      .where("id", "=", id)
      .where("answered_at", "is", null)
      .$if(!staff.roles.includes("admin"), (query) => query.where("claimed_by", "=", staff.id))
      .returning("account_id")
      .executeTakeFirst();
    if (released) await record(entryOf("question.release", staff.id, { id, ...released }));
    return released !== undefined;
  });
}

interface NewReply {
  body: string;
  /** From the form's token: a form that is sent again leads to the reply that it sent. */
  formKey?: string | null;
}

/**
 * Sends the holder's reply and the mail about it; false when the question is not theirs or was answered
 * meanwhile.
 */
export async function sendReply(
  db: Db,
  expertId: string,
  id: string,
  { body, formKey = null }: NewReply,
  now: number,
): Promise<boolean> {
  const form = { key: formKey, accountId: expertId };
  return inAuditedTransaction(db, now, async (trx, record) => {
    const replyId = await makeOnce(trx, form, now, async () => {
      const answered = await trx
        .updateTable("question")
        .set({ answered_at: now })
        .where("id", "=", id)
        .where("claimed_by", "=", expertId)
        .where("answered_at", "is", null)
        .returning("account_id")
        .executeTakeFirst();
      if (!answered) return null;
      const reply = await addReply(trx, id, { authorId: expertId, body }, now);
      await mailAboutReply(trx, answered.account_id);
      await record(entryOf("question.reply", expertId, { id, ...answered }));
      return reply.id;
    });
    return replyId !== null;
  });
}

function entryOf(
  action: AuditAction,
  actorId: string,
  { id, account_id }: { id: string; account_id: string },
) {
  return { action, actorId, subjectId: account_id, object: `question ${id}` };
}
