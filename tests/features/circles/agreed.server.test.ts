import { expect, test } from "vitest";
import { agreeTo, takeBackAgreed } from "~/features/circles/agreed.server";
import { leaveCircle } from "~/features/circles/circle.server";
import { loadCircle } from "~/features/circles/load-circle.server";
import { setShares } from "~/features/circles/shares.server";
import { limitForm } from "~/features/plans/limits/limit-prompts";
import { changePlan } from "~/features/plans/plans.server";
import { anEntry } from "#tests/features/plans/a-plan";
import { testDb } from "#tests/helpers/test-db";
import { aCircle, clock, memberOf, now, seen, type Relative } from "./a-circle";

test("an agreement is seen by its two people alone, and ends with the share, the words or the circle", async () => {
  const db = await testDb();
  const [rosa, maya, luis] = (await aCircle(db, "Rosa", "Maya", "Luis")) as [
    Relative,
    Relative,
    Relative,
  ];
  const id = await anEntry(db, rosa, limitForm, { words: "Nobody lends cash." });
  const thing = `limits.${id}`;
  const ownerId = await memberOf(db, rosa);
  const show = async (...to: Relative[]) => {
    const viewers = await Promise.all(to.map((one) => memberOf(db, one)));
    const shares = viewers.map((viewerId) => ({ viewerId, thing }));
    await setShares(db, rosa.id, shares, clock);
  };
  const agree = ({ id: accountId }: Relative) => agreeTo(db, accountId, { ownerId, thing }, now);
  const agreedFor = async ({ id: accountId }: Relative, safety: "go" | "pause" = "go") =>
    (await loadCircle(db, accountId, { ...seen, safety }))?.agreed.map(({ owner, who }) => [
      owner,
      ...who.map(({ name, on }) => `${name} ${on}`),
    ]);

  await agree(maya);
  expect(await agreedFor(rosa)).toEqual([]);
  await show(maya, luis);
  await agree(maya);
  await agree(maya);
  const agreed = [["Rosa", "Maya 2026-11-20"]];
  expect([await agreedFor(rosa), await agreedFor(maya)]).toEqual([agreed, agreed]);
  expect(await agreedFor(luis)).toEqual([]);
  expect(await agreedFor(maya, "pause")).toEqual([]);

  await agree(luis);
  await takeBackAgreed(db, luis.id, `${thing}@1`);
  expect(await agreedFor(rosa)).toEqual(agreed);
  await show(luis);
  expect([await agreedFor(rosa), await agreedFor(maya)]).toEqual([[], []]);
  await show(maya);
  expect(await agreedFor(rosa)).toEqual(agreed);
  const change = { kind: "limits", id, version: 1, answers: { words: "I lend cash." } } as const;
  await changePlan(db, rosa.id, change, now);
  expect(await agreedFor(rosa)).toEqual([]);
  await agree(maya);
  expect(await agreedFor(rosa)).toEqual(agreed);
  await leaveCircle(db, maya.id);
  expect([await agreedFor(rosa), await agreedFor(maya)]).toEqual([[], undefined]);
});
