import type { Seal } from "#db/sealed";

/** The columns of a statement that are sealed with the member's key. */
interface SealedWords {
  id: string;
  name: string;
  recipient: string;
  occasion: string;
  body: string;
  line: string | null;
}

/** Returns the row with its words open. */
export function openStatement<Row extends SealedWords>(seal: Seal, row: Row): Row {
  const { id, name, recipient, occasion, body, line } = row;
  return { ...row, ...seal.openRow("statement", id, { name, recipient, occasion, body, line }) };
}

/** Where the words of an earlier version are sealed. */
export function versionPlace(statementId: string, seq: number) {
  return { table: "statement_version", column: "body", row: `${statementId} ${seq}` };
}
