import { describe, expect, test } from "vitest";
import { ReadOnlyError } from "#db/write-guard";
import { isUnavailable, saysDiskIsFull } from "#db/unavailable";

const failed = (code: string) => Object.assign(new Error("failed"), { code });

describe("an error of the database", () => {
  test.each(["SQLITE_BUSY", "SQLITE_FULL", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_CANTOPEN"])(
    "%s of SQLite passes by itself",
    (code) => expect(isUnavailable(failed(code))).toBe(true),
  );

  test.each(["53100", "53300", "57P01", "57P03", "08006", "55P03", "25006", "ECONNREFUSED"])(
    "%s of PostgreSQL passes by itself",
    (code) => expect(isUnavailable(failed(code))).toBe(true),
  );

  test.each(["SQLITE_CONSTRAINT", "SQLITE_ERROR", "23505", "42P01", "22003"])(
    "%s does not",
    (code) => expect(isUnavailable(failed(code))).toBe(false),
  );

  test("an error counts if its cause does", () => {
    expect(isUnavailable(new Error("outer", { cause: failed("SQLITE_FULL") }))).toBe(true);
    expect(isUnavailable(new ReadOnlyError())).toBe(true);
  });

  test("a socket that is missing passes by itself, and a missing file does not", () => {
    const missing = failed("ENOENT");
    expect(isUnavailable(missing)).toBe(false);
    expect(isUnavailable(Object.assign(missing, { syscall: "connect" }))).toBe(true);
  });
});

test("a full disk is told apart from faults that pass on their own", () => {
  for (const code of ["SQLITE_FULL", "53100"]) {
    expect(saysDiskIsFull(new Error("outer", { cause: failed(code) }))).toBe(true);
  }
  for (const code of ["SQLITE_BUSY", "53300", "55P03"]) {
    expect(saysDiskIsFull(failed(code))).toBe(false);
  }
});

test("an error without a code does not pass by itself", () => {
  expect(isUnavailable(new TypeError("x is not a function"))).toBe(false);
  expect(isUnavailable("SQLITE_BUSY")).toBe(false);
});
