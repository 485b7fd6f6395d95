import { mayCarry, shortLength } from "./statement";
import type { listStatements, StatementWords } from "./statements.server";

/** The title of a statement: its name, or else its occasion, or else its first words. */
export function statementTitle({
  name,
  occasion,
  body,
}: Pick<StatementWords, "name" | "occasion" | "body">) {
  if (name) return name;
  if (occasion) return occasion;
  const line = body.trim().split("\n", 1)[0] ?? "";
  if (line.length <= shortLength.max) return line;
  // Splits by code points, so no character is cut in half.
  const cut = [...line].slice(0, shortLength.max - 20).join("");
  const words = cut.slice(0, cut.lastIndexOf(" ")) || cut;
  return `${words.replace(/[\s.,;:!?–—-]+$/, "")}…`;
}

type StatementRow = Awaited<ReturnType<typeof listStatements>>[number];

/** A statement for a list. `when` is the day of the last change in words. */
export function listedStatement(statement: StatementRow, when: string) {
  const { id, recipient } = statement;
  return { id, title: statementTitle(statement), recipient, isReady: mayCarry(statement), when };
}
