import { readHeads } from "#db/audit-trail";
import { auditHeadsOf, type Db } from "#db/database";
import { verifyAudit } from "#db/verify-audit";

export interface LogCheck {
  isIntact: boolean;
  title: string;
  detail: string;
}

/** Computes the chain of the audit log again, and says plainly whether it is whole. */
export async function checkLog(db: Db): Promise<LogCheck> {
  const { file } = auditHeadsOf(db);
  const heads = file ? await readHeads(file) : [];
  const verdict = await verifyAudit(db, heads);
  const lines = `${verdict.entries.toLocaleString("en-US")} lines`;
  if (!verdict.isIntact) {
    return {
      isIntact: false,
      title: "The chain is broken",
      detail: `${verdict.problem} The ${lines} before it are whole. Tell the operator, and change nothing.`,
    };
  }
  const outside =
    heads.length > 0
      ? "The file outside the database agrees."
      : "No file outside the database is set up to compare it with.";
  return { isIntact: true, title: "The chain is unbroken", detail: `${lines}. ${outside}` };
}
