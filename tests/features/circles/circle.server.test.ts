import { expect, test } from "vitest";
import { leaveCircle } from "~/features/circles/circle.server";
import { cancelInvitation, joinCircle, makeInvitation } from "~/features/circles/invitation.server";
import { loadCircle, settleApart } from "~/features/circles/load-circle.server";
import { readShared, setShares } from "~/features/circles/shares.server";
import { listThings } from "~/features/circles/things.server";
import { limitForm } from "~/features/plans/limits/limit-prompts";
import { safetyPlanForm } from "~/features/plans/safety-plan/safety-plan-form";
import { supportForm } from "~/features/plans/support-network/support-prompts";
import { anEntry, aReward } from "#tests/features/plans/a-plan";
import { aMember } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { day } from "~/time";
import {
  aCircle,
  aCode,
  clock,
  joinBy,
  memberOf,
  namesSeenBy,
  now,
  type Relative,
} from "./a-circle";

test("a code lets one relative in once, and says nothing to anybody else", async () => {
  const db = await testDb();
  const [rosa] = await aCircle(db, "Rosa");
  const [maya, luis] = [await aMember(db), await aMember(db)];
  const code = await aCode(db, rosa!);
  const typed = ` ${code.toUpperCase().replaceAll(" ", "-")}`;
  const join = (id: string, name: string, at = now) => joinCircle(db, id, { typed, name }, at);
  expect(await join(rosa!.id, "Rosa")).toBe("unknown");
  expect(await join(maya.id, "Maya", now + 8 * day)).toBe("unknown");
  const both = await Promise.all([join(maya.id, "Maya"), join(luis.id, "Luis")]);
  expect(both.toSorted()).toEqual(["joined", "unknown"]);
  expect(await namesSeenBy(db, rosa!)).toHaveLength(1);

  const older = await aCode(db, rosa!);
  await makeInvitation(db, rosa!.id, now);
  const guest = await aMember(db);
  expect(await joinCircle(db, guest.id, { typed: older, name: "Ana" }, now)).toBe("unknown");
  const newest = await aCode(db, rosa!);
  await cancelInvitation(db, rosa!.id);
  expect(await joinCircle(db, guest.id, { typed: newest, name: "Ana" }, now)).toBe("unknown");
});

test("a circle has room for eight, and whoever has company stays in one circle", async () => {
  const db = await testDb();
  const names = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"];
  const [first] = await aCircle(db, ...names);
  const [other, companion] = await aCircle(db, "Other", "Companion");
  expect(await joinBy(db, first!, other!)).toBe("elsewhere");
  await leaveCircle(db, companion!.id);
  expect(await joinBy(db, first!, other!)).toBe("full");
  await leaveCircle(db, first!.id);
  expect(await namesSeenBy(db, first!)).toBeNull();
});

test("a member who leaves sees nothing and shows nothing, and their code stops working", async () => {
  const db = await testDb();
  const [rosa, maya] = await aCircle(db, "Rosa", "Maya");
  const reward = await aReward(db, rosa!);
  expect(reward).toBeTruthy();
  const code = await aCode(db, rosa!);
  const [rosaMember, mayaMember] = [await memberOf(db, rosa!), await memberOf(db, maya!)];
  await setShares(db, rosa!.id, [{ viewerId: mayaMember, thing: "rewards" }], clock);
  const asked = { accountId: maya!.id, ownerId: rosaMember, thing: "rewards", today: clock.today };
  expect(await readShared(db, asked)).toMatchObject({ owner: "Rosa", title: "Reward list" });
  await leaveCircle(db, rosa!.id);
  expect(await readShared(db, asked)).toBeNull();
  expect(await namesSeenBy(db, maya!)).toEqual([]);
  const guest = await aMember(db);
  expect(await joinCircle(db, guest.id, { typed: code, name: "Ana" }, now)).toBe("unknown");
});

test("safety plans and the network of helpers are never among the things to show", async () => {
  const db = await testDb();
  const [rosa, maya] = await aCircle(db, "Rosa", "Maya");
  const safety = await anEntry(db, rosa!, safetyPlanForm, { go: "My sister’s" });
  const helper = await anEntry(db, rosa!, supportForm, { who: "Ana" });
  expect(await listThings(db, rosa!.id, clock.today)).toEqual([]);
  const viewerId = await memberOf(db, maya!);
  const things = [`safety.${safety}`, `support.${helper}`, "safety", "plan", ""];
  const wanted = things.map((thing) => ({ viewerId, thing }));
  await setShares(db, rosa!.id, wanted, clock);
  expect(await db.selectFrom("circle_share").selectAll().execute()).toEqual([]);
});

test("limits that both show to each other are compared until one says that both are fine", async () => {
  const db = await testDb();
  const [rosa, maya] = await aCircle(db, "Rosa", "Maya");
  const pays = { topic: "phone", stance: "on", words: "I pay the phone bill." };
  const stops = { topic: "phone", stance: "stop", words: "I stop paying for the phone." };
  const [mine, theirs] = [
    `limits.${await anEntry(db, rosa!, limitForm, pays)}`,
    `limits.${await anEntry(db, maya!, limitForm, stops)}`,
  ];
  const [rosaMember, mayaMember] = [await memberOf(db, rosa!), await memberOf(db, maya!)];
  const apart = async ({ id }: Relative, safety: "go" | "pause" = "go") =>
    (await loadCircle(db, id, { clock, safety }))!.apart;
  await setShares(db, rosa!.id, [{ viewerId: mayaMember, thing: mine }], clock);
  expect([await apart(rosa!), await apart(maya!)]).toEqual([[], []]);

  await setShares(db, maya!.id, [{ viewerId: rosaMember, thing: theirs }], clock);
  const [found] = await apart(rosa!);
  expect(found).toMatchObject({ name: "Maya", mine: pays.words, theirs: stops.words });
  expect(await apart(rosa!, "pause")).toEqual([]);
  await settleApart(db, rosa!.id, found!.pair, now);
  expect(await apart(rosa!)).toEqual([]);
  expect(await apart(maya!)).toHaveLength(1);
});

test("a member whose safety check says to pause is told nothing about the others", async () => {
  const db = await testDb();
  const [rosa, maya] = await aCircle(db, "Rosa", "Maya");
  await aReward(db, rosa!, { what: "A walk to the lake" });
  const viewerId = await memberOf(db, maya!);
  await setShares(db, rosa!.id, [{ viewerId, thing: "rewards" }], clock);
  const page = async (safety: "go" | "pause") => {
    const loaded = await loadCircle(db, maya!.id, { clock, safety });
    return Object.values(loaded!.shown).flat();
  };
  expect(await page("go")).toMatchObject([{ title: "Reward list" }]);
  expect(await page("pause")).toEqual([]);
});
