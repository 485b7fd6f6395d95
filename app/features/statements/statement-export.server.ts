import type { Db } from "#db/database";
import { getSeal } from "#db/sealed";
import { versionPlace } from "./sealed-statement.server";

/** All statements of a member, newest first, each with its earlier versions. */
export async function exportStatements(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("statement")
    .leftJoin("statement_version as version", "version.statement_id", "statement.id")
    .select(["statement.id", "name", "recipient", "occasion", "statement.body", "updated_at"])
    .select(["version.body as was", "version.kept_at as wasAt", "version.seq"])
    .where("account_id", "=", accountId)
    .orderBy("updated_at", "desc")
    .orderBy("statement.id")
    .orderBy("version.seq", "desc")
    .execute();
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  const statements = Map.groupBy(rows, ({ id }) => id);
  return [...statements.values()].map((versions) => {
    const { id, name, recipient, occasion, body, updated_at } = versions[0]!;
    const words = seal.openRow("statement", id, { name, recipient, occasion, body });
    const earlier = versions.flatMap(({ was, wasAt, seq }) =>
      was === null || wasAt === null || seq === null
        ? []
        : [{ body: seal.open(versionPlace(id, seq), was), at: wasAt }],
    );
    return { ...words, at: updated_at, earlier };
  });
}
