import { getAccountId } from "../accounts.ts";
import { outsiders, type Entry } from "../audit.ts";
import { readHeads } from "../audit-trail.ts";
import type { Db } from "../database.ts";
import { verifyAudit } from "../verify-audit.ts";

type Work = (db: Db) => Promise<string>;

/** The work that `audit verify [FILE]` or `audit list [ADDRESS]` asks for; null for other words. */
export function auditCommand([verb, named, ...rest]: string[], headFile: string): Work | null {
  if (rest.length > 0) return null;
  if (verb === "verify") return (db) => verify(db, named ?? headFile);
  return verb === "list" ? (db) => list(db, named ?? null) : null;
}

/** Throws if the log is not whole. */
async function verify(db: Db, headFile: string) {
  const heads = await readHeads(headFile);
  const verdict = await verifyAudit(db, heads);
  if (!verdict.isIntact) {
    throw new Error(`${verdict.problem} The ${verdict.entries} entries before it are whole.`);
  }
  const written = Math.max(0, ...heads.slice(-1_000).map(({ seq }) => seq));
  const compared =
    written === verdict.entries
      ? `${headFile} ends with the same entry.`
      : `${headFile} ends with entry ${written}: nothing outside the database says whether entries after ${verdict.entries} are missing.`;
  return `The audit log is whole: ${verdict.entries} entries. ${compared}`;
}

const shownAtMost = 1_000;

async function list(db: Db, address: string | null) {
  const accountId = address === null ? null : await getAccountId(db, address);
  const people = await namesOf(db);
  const entries = await db
    .selectFrom("audit_entry")
    .selectAll()
    .$if(accountId !== null, (query) =>
      query.where((where) => {
        const own = where
          .selectFrom("audit_person")
          .select("opaque_id")
          .where("account_id", "=", accountId);
        return where.or([where("actor", "in", own), where("subject", "in", own)]);
      }),
    )
    .orderBy("seq", "desc")
    .limit(shownAtMost)
    .execute();
  if (entries.length === 0) return "Nothing has been recorded.";
  return entries.map((entry) => lineOf(entry, people)).join("\n");
}

function lineOf({ seq, at, actor, action, subject, object }: Entry, people: Map<string, string>) {
  const nameOf = (id: string) =>
    people.get(id) ?? outsiders.find((name) => name === id) ?? "(erased)";
  const whose = subject === null ? "" : `of ${nameOf(subject)}`;
  return [seq, new Date(at).toISOString(), nameOf(actor), action, object ?? "", whose]
    .filter((cell) => cell !== "")
    .join("  ");
}

/** The addresses of those whose accounts exist, by the ids under which the log knows them. */
async function namesOf(db: Db) {
  const rows = await db
    .selectFrom("audit_person")
    .innerJoin("account", "account.id", "audit_person.account_id")
    .select(["opaque_id", "email"])
    .execute();
  return new Map(rows.map(({ opaque_id, email }) => [opaque_id, email]));
}
