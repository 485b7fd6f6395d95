import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { rounds } from "#tests/helpers/soak";
import { aDatabase, aWriter, writesIn } from "./databases";

test("after repeated kills during writes, the database has every acknowledged write and no partial one", async () => {
  const address = await aDatabase();
  for (let round = 0; round < rounds({ sample: 6, soak: 200 }); round += 1) {
    const writer = aWriter(address, `round-${round}`, 1_000_000);
    await writer.reaches(40);
    await pause((round % 20) * 13);
    await writer.killed();

    const reopened = performance.now();
    const { numbers, isWhole, integrity } = await writesIn(address, `round-${round}`);
    expect(performance.now() - reopened).toBeLessThan(30_000);
    expect(writer.acknowledged.filter((number) => !numbers.has(number))).toEqual([]);
    expect(writer.acknowledged.length).toBeGreaterThanOrEqual(40);
    expect(isWhole).toBe(true);
    expect(integrity).toBe("ok");
  }
}, 3_600_000);

test("two processes that write at the same time wait for each other and get no busy error", async () => {
  const address = await aDatabase();
  const writers = [aWriter(address, "one", 500), aWriter(address, "two", 500)];

  const outcomes = await Promise.all(writers.map((writer) => writer.ended()));

  expect(outcomes).toEqual([
    { code: 0, complaint: "" },
    { code: 0, complaint: "" },
  ]);
  for (const name of ["one", "two"]) {
    const { numbers, isWhole } = await writesIn(address, name);
    expect([numbers.size, isWhole]).toEqual([500, true]);
  }
});
