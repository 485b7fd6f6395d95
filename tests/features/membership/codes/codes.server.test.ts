import { expect, test } from "vitest";
import { codeCount, codeFrom, readCode } from "~/features/membership/codes/code";
import { codeWords } from "~/features/membership/codes/code-words";
import {
  forgiveCodeTries,
  hashCode,
  makeCode,
  takeCodeTry,
} from "~/features/membership/codes/codes.server";
import { testDb } from "#tests/helpers/test-db";

test("a code is two words and six figures, and reads as itself", () => {
  expect(new Set(codeWords).size).toBe(256);
  expect(codeFrom(0)).toBe("acorn acorn 000000");
  expect(codeFrom(codeCount - 1)).toBe(`${codeWords[255]} ${codeWords[255]} 999999`);
  expect(codeFrom(1_308_115, "orchard")).toBe(`orchard ${codeWords[1]} 308115`);

  const codes = Array.from({ length: 500 }, () => makeCode());
  expect(new Set(codes).size).toBe(500);
  for (const code of codes) expect(readCode(code)).toBe(code);
});

test("a code is read however somebody types it", () => {
  const written = "maple lantern 308115";
  const ways = [
    "  Maple  LANTERN 308 115 ",
    "maple-lantern-308115",
    "maple lantern308115",
    "“Maple, lantern: 308-115.”",
    "maple\u00a0lantern\n３０８１１５",
  ];
  for (const way of ways) expect(readCode(way)).toBe(written);

  const others = ["", "maple", "308115", "maple lantern 30811", "maple 3081156", "1 maple 308115"];
  for (const text of [...others, `${"maple ".repeat(40)}308115`]) expect(readCode(text)).toBeNull();
});

test("the hash of a code is the same each time, and another one on another site", async () => {
  const [here, elsewhere] = [await testDb(), await testDb()];
  const code = makeCode();
  const hashes = await Promise.all([hashCode(here, code), hashCode(here, code)]);
  expect(hashes[0]).toBe(hashes[1]);
  expect(await hashCode(here, makeCode())).not.toBe(hashes[0]);
  expect(await hashCode(elsewhere, code)).not.toBe(hashes[0]);
});

test("guessing stops for an account, and for a network with many accounts", async () => {
  const db = await testDb();
  const from = (address: string) =>
    new Request("http://localhost/code", { headers: { "x-client-address": address } });
  const tryAs = (accountId: string, address: string) =>
    takeCodeTry(db, { request: from(address), accountId });

  for (let tries = 0; tries < 5; tries += 1)
    expect(await tryAs("a", `192.0.2.${tries}`)).toBeNull();
  expect(await tryAs("a", "192.0.2.99")).toBe(600);
  await forgiveCodeTries(db, "a");
  expect(await tryAs("a", "192.0.2.99")).toBeNull();

  for (let tries = 0; tries < 60; tries += 1) await tryAs(`b${tries}`, "198.51.100.1");
  expect(await tryAs("c", "198.51.100.1")).toBeGreaterThan(3000);
});
