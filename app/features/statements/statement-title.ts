import { mayCarry, shortLength } from "./statement";
import type { listStatements, StatementWords } from "./statements.server";

/** What a statement is called: its name, else its hour, else its first words. */
export function statementTitle({
  name,
  occasion,
  body,
}: Pick<StatementWords, "name" | "occasion" | "body">) {
  if (name) return name;
  if (occasion) return occasion;
  const line = body.trim().split("\n", 1)[0] ?? "";
  if (line.length <= shortLength.max) return line;
  // By characters, so that none is cut in two.
  const cut = [...line].slice(0, shortLength.max - 20).join("");
  const words = cut.slice(0, cut.lastIndexOf(" ")) || cut;
  return `${words.replace(/[\s.,;:!?–—-]+$/, "")}…`;
}

type StatementRow = Awaited<ReturnType<typeof listStatements>>[number];

/** A statement as a list shows it; `when` says in words when it last changed. */
export function listedStatement(statement: StatementRow, when: string) {
  const { id, recipient } = statement;
  return { id, title: statementTitle(statement), recipient, isReady: mayCarry(statement), when };
}
