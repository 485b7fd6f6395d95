import { AuditUnavailable } from "./audit.ts";
import { ReadOnlyError } from "./write-guard.ts";

/** What SQLite says when it cannot write for now: locked, full, read-only, or the disk fails. */
const sqliteCodes = /^SQLITE_(BUSY|LOCKED|FULL|READONLY|IOERR|CANTOPEN)/;

/**
 * What PostgreSQL says: classes 08 (connection), 53 (resources, such as a full disk), 57P (shutting
 * down or starting), a lock that was not let go in time, a read-only transaction, an I/O error.
 */
const postgresCodes = /^(08...|53...|57P0\d|55P03|25006|58030)$/;

/** The disk is full. */
const fullCodes = /^(SQLITE_FULL|53100)$/;

const networkCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;

/** What `pg` says without a code. */
const clientMessages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/**
 * Whether an error says that the database cannot be used now but may be later: it is locked, full,
 * read-only or cannot be reached. Trying again later makes sense, and nobody's code is at fault.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof ReadOnlyError || error instanceof AuditUnavailable) return true;
  if (clientMessages.test(error.message)) return true;
  const code = "code" in error ? String(error.code) : "";
  if ([sqliteCodes, postgresCodes, networkCodes].some((codes) => codes.test(code))) return true;
  // The socket of a PostgreSQL server that is not running does not exist.
  if (code === "ENOENT" && "syscall" in error && error.syscall === "connect") return true;
  return error.cause !== undefined && isUnavailable(error.cause);
}

/** Whether an error says that the disk of the database is full. */
export function saysDiskIsFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && fullCodes.test(String(error.code))) return true;
  return error.cause !== undefined && saysDiskIsFull(error.cause);
}
