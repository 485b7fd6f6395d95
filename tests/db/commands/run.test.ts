import { describe, expect, test } from "vitest";
import * as postgres from "#db/postgres/catalog";
import * as sqlite from "#db/sqlite/catalog";
import { isOnPostgres } from "#tests/helpers/new-database";
import { aDatabase, aMissingDatabase, runCommand, runProgram } from "../databases";

const { databaseExists } = isOnPostgres ? postgres : sqlite;

// The arguments are read before a database is chosen.
describe.skipIf(isOnPostgres)("wrong arguments", () => {
  test.each([
    [[]],
    [["help"]],
    [["constructor"]],
    [["migrate", "up"]],
    [["backup"]],
    [["restore"]],
    [["seed", "again"]],
    [["role", "linden@example.org", "queen"]],
    [["role", "linden@example.org", "member"]],
    [["give", "linden@example.org", "soon"]],
    [["erase"]],
    [["migrate", "--down"]],
    [["read-only", "maybe"]],
    [["drill"]],
    [["move", "sqlite:a.sqlite", "b.sqlite"]],
    [["move", "a.sqlite", "postgres://localhost/b"]],
  ])("%j prints the usage and touches no database", async (words) => {
    const address = await aMissingDatabase();

    const { code, said, complaint } = await runCommand(address, words);

    expect([code, said]).toEqual([2, ""]);
    expect(complaint).toMatch(/^Usage: npm run db -- <command>/);
    expect(await databaseExists(address)).toBe(false);
  });
});

test("the program prints to its two outputs and ends with the code of the command", async () => {
  const address = await aDatabase();
  const wrong = await runProgram(address, ["seed", "again"]);
  const right = await runProgram(address, ["read-only", "status"]);

  expect([wrong.code, wrong.said]).toEqual([2, ""]);
  expect(wrong.complaint).toMatch(/^Usage: npm run db -- <command>/);
  expect(right).toEqual(await runCommand(address, ["read-only", "status"]));
  expect(right).toMatchObject({ code: 0, complaint: "" });
});
