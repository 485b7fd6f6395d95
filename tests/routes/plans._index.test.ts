import { expect, test } from "vitest";
import { db } from "~/db.server";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { planForms } from "~/features/plans/plan-forms";
import { findPlan } from "~/features/plans/plans.server";
import { problemForm } from "~/features/plans/problem-solver/problem-form";
import { selfCareForm } from "~/features/plans/self-care-prompts";
import { slipPlanForm } from "~/features/plans/slip-plan/slip-plan-form";
import { action as tick, loader as show } from "~/routes/plans._index";
import { loader as card } from "~/routes/plans.invitation_.card";
import { anAsk } from "#tests/features/asks/an-ask";
import { anEntry, aReward } from "#tests/features/plans/a-plan";
import { aMember, anAccount, aSafetyCheck } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";
import { isoDay } from "~/time";

const today = isoDay(Date.now(), "UTC");
const on = (as?: { id: string }, form?: Record<string, string | string[]>, url = "/plans") =>
  routeArgs(url, { ...(as && { as }), ...(form && { form }) });

test("the ticks of a week are noted in their plans, on the day where the member lives", async () => {
  const member = await aMember(db);
  const act = await anEntry(db, member, selfCareForm, { act: "Supper with Ana" });
  const place = await anEntry(db, member, invitationForm, { name1: "Cedar", name3: "Oak" });
  const ids = [`self-care ${act}`, `invitation ${place} 3`];
  const sent = (await tick(await on(member, { do: ids, day: "2020-01-01" }))) as Response;
  expect([sent.status, sent.headers.get("Location")]).toEqual([303, "/plans"]);
  expect((await show(await on(member))).week).toMatchObject([
    { text: "Call Cedar", isDone: false },
    { text: "Call Oak", isDone: true },
    { text: "Supper with Ana", isDone: true },
  ]);
  expect(await findPlan(db, member.id, "self-care", act)).toMatchObject({
    notes: [{ day: today, what: "done" }],
  });
  // A second press of the same button changes nothing.
  await tick(await on(member, { do: ids, day: today }));
  expect(await findPlan(db, member.id, "invitation", place)).toMatchObject({ version: 2 });
  expect((await tick(await on(member, {}))) as Response).toMatchObject({ status: 303 });
});

test("nobody ticks what belongs to another member or what a pause closes", async () => {
  const [member, other] = [await aMember(db), await aMember(db)];
  const reward = await aReward(db, member, { checks: ["comfortable"] });
  const act = await anEntry(db, member, selfCareForm, { act: "Supper" });
  const place = await anEntry(db, member, invitationForm, { name1: "Cedar" });
  const ids = [
    `rewards ${reward}`,
    `self-care ${act}`,
    `invitation ${place} 1`,
    "x",
    "rewards",
    "",
  ];
  await tick(await on(other, { do: ids, day: today }));
  const done = async () =>
    (await show(await on(member))).week.filter(({ isDone }) => isDone).map(({ text }) => text);
  expect(await done()).toEqual([]);
  await aSafetyCheck(db, member.id, "pause");
  await tick(await on(member, { do: ids, day: today }));
  await aSafetyCheck(db, member.id, "go");
  expect(await done()).toEqual(["Supper"]);
  expect(await thrownBy(tick(await on(undefined, { do: ids })))).toMatchObject({ status: 302 });
});

test("each plan says how far it is, and a page shows none of its words", async () => {
  const former = await anAccount(db);
  const read = async () => show(await on(former));
  const before = await read();
  expect(before.plans.map(({ kind }) => kind)).toEqual(planForms.map(({ kind }) => kind));
  expect(before).toMatchObject({ week: [], mayWrite: false });
  expect(before.plans.every(({ state }) => state === "Not begun yet")).toBe(true);

  await anEntry(db, former, slipPlanForm, { call: "June, 555-0163", sentence: "Are you safe?" });
  await anEntry(db, former, problemForm, { problem: "Money on Saturdays" });
  const finished = { problem: "Done", ideas: "A walk", sorted: "yes", choice: "A walk" };
  const answered = { obstacle1: "Rain", answer1: "An umbrella", outcome: "same" };
  await anEntry(db, former, problemForm, { ...finished, ...answered });
  await anEntry(db, former, invitationForm, { name1: "Cedar", called1: ["yes"], name2: "Oak" });
  expect((await read()).plans.find(({ kind }) => kind === "invitation")).toMatchObject({
    state: "Not asked yet",
  });
  await anAsk(db, former, { result: { answer: "no", next: "2026-12-20" } });
  await anEntry(db, former, selfCareForm, { act: "Supper" });
  await anEntry(db, former, selfCareForm, { act: "A nap" });
  const { plans } = await read();
  const of = (kind: string) => plans.find((plan) => plan.kind === kind)!;
  expect(JSON.stringify(of("slip"))).not.toMatch(/June|555|safe\?/);
  // The problem that is not finished stands first, although a later one is.
  expect(of("problem")).toMatchObject({
    note: "Money on Saturdays",
    state: "Step 2 of 7",
    windows: ["lit", "here", "unlit", "unlit", "unlit", expect.any(String), "unlit"],
  });
  expect(of("invitation")).toMatchObject({
    note: "1 of 2 places called",
    state: "Think again: December 20",
  });
  expect(of("self-care")).toMatchObject({ note: "Supper, A nap", state: "2 entries" });
});

test("the pocket card opens with a plan, and not while a pause closes it", async () => {
  const member = await aMember(db);
  const open = async () => card(await on(member, undefined, "/plans/invitation/card"));
  const back = async () => {
    const sent = (await thrownBy(open())) as Response;
    return [sent.status, sent.headers.get("Location")];
  };
  expect(await back()).toEqual([303, "/plans/invitation"]);
  await anEntry(db, member, invitationForm, { name1: "Cedar", phone1: "555-0110" });
  // A plan without words to say has no card, and its places are never on one.
  expect(await open()).toEqual({ lines: null });
  await aSafetyCheck(db, member.id, "pause");
  expect(await back()).toEqual([303, "/plans/invitation"]);
});
