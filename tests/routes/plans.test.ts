import { expect, test } from "vitest";
import { db } from "~/db.server";
import { listPlans } from "~/features/plans/plans.server";
import { action as change, loader as show } from "~/routes/plans.$kind.$id";
import { loader as index } from "~/routes/plans._index";
import { action as add, loader as list } from "~/routes/plans.rewards";
import { loader as download } from "~/routes/notebook.download";
import { aReward } from "#tests/features/plans/a-plan";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";
import { isoDay } from "~/time";

const sent = { what: "Ten minutes on the porch", type: "time", cost: "free" };
const onList = (as?: { id: string }, form?: Record<string, string>, url = "/plans/rewards") =>
  routeArgs(url, { ...(as && { as }), ...(form && { form }) });
const entry = (id: string, as?: { id: string }, form?: Record<string, string>) =>
  routeArgs(`/plans/rewards/${id}`, {
    ...(as && { as }),
    params: { kind: "rewards", id },
    ...(form && { form }),
  });
const own = async ({ id }: { id: string }) => listPlans(db, id, ["rewards"]);

test("a member adds a reward, gives it, takes that back, changes it and erases it", async () => {
  const member = await aMember(db, { safety: "go" });
  await add(await onList(member, sent));
  const id = (await own(member))[0]!.id;
  const today = isoDay(Date.now(), "UTC");
  await add(await onList(member, { intent: "given", id, day: today }));
  await add(await onList(member, { intent: "given", id, day: today }));
  expect(await list(await onList(member))).toMatchObject({
    rewards: [{ what: sent.what, given: "Once this week", isGivenToday: true }],
    mayWrite: true,
  });
  expect(await index(await onList(member, undefined, "/plans"))).toMatchObject({
    plans: expect.arrayContaining([
      {
        kind: "rewards",
        title: "Your reward list",
        note: "1 entry, 1 kind",
        state: "Given once this week",
      },
    ]),
  });
  const text = await (await download(await onList(member, undefined, "/notebook/download"))).text();
  expect(text).toContain(`What would you give? ${sent.what}`);
  expect(text).toContain(`${today}: Given`);

  await add(await onList(member, { intent: "not-given", id, day: today }));
  const { state } = await show(await entry(id, member));
  await change(await entry(id, member, { ...sent, what: "The porch", base: String(state.base) }));
  expect(await own(member)).toMatchObject([{ answers: { what: "The porch" }, notes: [] }]);
  await change(await entry(id, member, { intent: "erase" }));
  expect(await own(member)).toEqual([]);
});

test("a blocked reward comes back with the reason, and an older version with the newer one", async () => {
  const member = await aMember(db, { safety: "go" });
  expect(await add(await onList(member, { what: "Her refill" }))).toMatchObject({
    init: { status: 400 },
    data: { errors: { what: [expect.any(String)] }, answers: { what: "Her refill" } },
  });
  const id = await aReward(db, member, { what: "Tea" });
  await change(await entry(id, member, { what: "Coffee", base: "1" }));
  expect(await change(await entry(id, member, { what: "Cocoa", base: "1" }))).toMatchObject({
    init: { status: 409 },
    data: { answers: { what: "Cocoa" }, other: { what: "Coffee" }, base: 2 },
  });
});

test("nobody else finds the reward, and nothing sent is lost", async () => {
  const [member, other] = [await aMember(db, { safety: "go" }), await aMember(db)];
  const id = await aReward(db, member);
  for (const refused of [
    async () => show(await entry(id, other)),
    async () => change(await entry(id, other, { intent: "erase" })),
    async () => add(await onList(other, { intent: "given", id, day: "2026-11-20" })),
    async () =>
      show(await routeArgs(`/plans/hats/${id}`, { as: member, params: { kind: "hats" } })),
  ]) {
    expect(await thrownBy(refused())).toMatchObject({ init: { status: 404 } });
  }
  expect(await own(member)).toHaveLength(1);

  const unsavedFor = (problem: string) => ({
    init: { status: 403 },
    data: { unsaved: { state: { problem, answers: { what: sent.what } } } },
  });
  expect(await thrownBy(add(await onList(undefined, sent)))).toMatchObject(
    unsavedFor("signed-out"),
  );
  const former = await anAccount(db);
  expect(await thrownBy(add(await onList(former, sent)))).toMatchObject(unsavedFor("closed"));
  const paused = await aMember(db, { safety: "pause" });
  expect(await thrownBy(add(await onList(paused, sent)))).toMatchObject(unsavedFor("paused"));
});

test("a reward counts as used this week for seven days, and then no longer", async () => {
  const member = await aMember(db, { safety: "go" });
  const daysAgo = (days: number) => isoDay(Date.now() - days * 86_400_000, "UTC");
  const notes = [7, 6].map((days) => ({ day: daysAgo(days), what: "given" }));
  await aReward(db, member, { what: "Tea", type: "food" }, notes);
  await aReward(db, member, { what: "Pie", type: "food" }, notes.slice(0, 1));
  expect(await list(await onList(member))).toMatchObject({
    rewards: [
      { what: "Tea", thisWeek: 1, given: "Once this week" },
      { what: "Pie", thisWeek: 0, given: expect.stringMatching(/^Last given /) },
    ],
  });
});

test("a member whose membership has ended still reads, changes, gives and erases a reward", async () => {
  const former = await anAccount(db);
  const id = await aReward(db, former, { what: "Tea" });
  expect(await list(await onList(former))).toMatchObject({ mayWrite: false, rewards: [{ id }] });
  await add(await onList(former, { intent: "given", id, day: isoDay(Date.now(), "UTC") }));
  await change(await entry(id, former, { what: "Mint tea", base: "1" }));
  expect(await own(former)).toMatchObject([{ answers: { what: "Mint tea" }, notes: [{}] }]);
  const erased = (await change(await entry(id, former, { intent: "erase" }))) as Response;
  expect(erased.headers.get("Location")).toBe("/plans/rewards");
  expect(await db.selectFrom("plan").select("id").where("id", "=", id).execute()).toEqual([]);
  expect(await thrownBy(show(await entry(id, former)))).toMatchObject({ init: { status: 404 } });
});
