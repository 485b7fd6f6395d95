import type { Db } from "#db/database";

/** All statements of a member, newest first, each with its earlier versions. */
export async function exportStatements(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("statement")
    .leftJoin("statement_version as version", "version.statement_id", "statement.id")
    .select(["statement.id", "name", "recipient", "occasion", "statement.body", "updated_at"])
    .select(["version.body as was", "version.kept_at as wasAt"])
    .where("account_id", "=", accountId)
    .orderBy("updated_at", "desc")
    .orderBy("statement.id")
    .orderBy("version.seq", "desc")
    .execute();
  const statements = Map.groupBy(rows, ({ id }) => id);
  return [...statements.values()].map((versions) => {
    const { name, recipient, occasion, body, updated_at } = versions[0]!;
    const earlier = versions.flatMap(({ was, wasAt }) =>
      was === null || wasAt === null ? [] : [{ body: was, at: wasAt }],
    );
    return { name, recipient, occasion, body, at: updated_at, earlier };
  });
}
