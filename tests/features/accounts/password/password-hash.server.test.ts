import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import {
  hashPassword,
  isOutdated,
  TooManyHashes,
  verifyPassword,
} from "~/features/accounts/password/password-hash.server";

test("a hash is salted argon2id and contains its parameters", async () => {
  const [one, two] = [
    await hashPassword("otter lake teapot"),
    await hashPassword("otter lake teapot"),
  ];

  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword(one, "otter lake teapot")).toBe(true);
  expect(await verifyPassword(one, "otter lake teapots")).toBe(false);
});

test("an accent typed as one character or as two is the same password", async () => {
  const stored = await hashPassword("caf\u00e9 au lait");
  expect(await verifyPassword(stored, "cafe\u0301 au lait")).toBe(true);
});

test("every character of a long password counts", async () => {
  const stored = await hashPassword(`${"a".repeat(127)}b`);
  expect(await verifyPassword(stored, `${"a".repeat(127)}c`)).toBe(false);
  expect(await verifyPassword(stored, "a".repeat(72))).toBe(false);
});

test("a hash with other parameters is outdated but still verifies", async () => {
  const old = await hash("otter lake teapot", { memoryCost: 8192, timeCost: 1, parallelism: 1 });

  expect(isOutdated(old)).toBe(true);
  expect(await verifyPassword(old, "otter lake teapot")).toBe(true);
  expect(isOutdated(await hashPassword("otter lake teapot"))).toBe(false);
});

test("hashes beyond the queue are refused, and queued ones finish", async () => {
  const flood = Array.from({ length: 80 }, () => hashPassword("otter lake teapot"));

  const results = await Promise.allSettled(flood);

  const refused = results.filter((result) => result.status === "rejected");
  expect(refused).toHaveLength(80 - 66);
  expect(refused.every(({ reason }) => reason instanceof TooManyHashes)).toBe(true);
  expect(await hashPassword("afterwards")).toContain("$argon2id$");
});
