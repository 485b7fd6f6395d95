import { mayCarry } from "./statement";
import { statementTitle } from "./statement-title";
import type { listStatements } from "./statements.server";

type Statement = Awaited<ReturnType<typeof listStatements>>[number];

/** A statement as a list shows it; `when` says in words when it last changed. */
export function listedStatement(statement: Statement, when: string) {
  const { id, recipient } = statement;
  return { id, title: statementTitle(statement), recipient, isReady: mayCarry(statement), when };
}
