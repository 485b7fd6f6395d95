import { expect, test } from "vitest";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { loadPlans } from "~/features/plans/all/load-plans.server";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { listPlans } from "~/features/plans/plans.server";
import { action as note } from "~/routes/asks.new";
import { action as change, loader as show } from "~/routes/plans.$kind.$id";
import { action as send, loader as open } from "~/routes/plans.invitation";
import { loader as card } from "~/routes/plans.invitation_.card";
import { anAsk } from "#tests/features/asks/an-ask";
import { anEntry } from "#tests/features/plans/a-plan";
import { aMember, anAccount, aSafetyCheck } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const words = "Sunday after breakfast";
const onPlan = (as?: { id: string }, form?: Record<string, string>, url = "/plans/invitation") =>
  routeArgs(url, { ...(as && { as }), ...(form && { form }) });
const entry = (id: string, as: { id: string }, form?: Record<string, string>) =>
  routeArgs(`/plans/invitation/${id}`, {
    as,
    params: { kind: "invitation", id },
    ...(form && { form }),
  });
const own = async ({ id }: { id: string }) => listPlans(db, id, ["invitation"]);

test("a pause shows no word of the plan, takes no word into it, and still lets it be erased", async () => {
  const member = await aMember(db, { safety: "pause" });
  const id = await anEntry(db, member, invitationForm, { time: words, script: "Come with me" });
  const page = await open(await onPlan(member));
  expect(page).toMatchObject({ isPaused: true, id, plan: null });
  expect(JSON.stringify(page)).not.toContain(words);
  for (const closed of [
    async () => show(await entry(id, member)),
    async () => card(await onPlan(member, undefined, "/plans/invitation/card")),
  ]) {
    expect((await thrownBy(closed())) as Response).toMatchObject({ status: 303 });
  }
  const paused = { init: { status: 403 }, data: { unsaved: { state: { problem: "paused" } } } };
  expect(
    await thrownBy(change(await entry(id, member, { time: "Monday", base: "1" }))),
  ).toMatchObject(paused);
  await anAsk(db, member, { result: { answer: "no", minded: "the long drive" } });
  expect(JSON.stringify(await open(await onPlan(member)))).not.toContain("the long drive");
  expect(await own(member)).toMatchObject([{ answers: { time: words }, notes: [] }]);
  const { plans } = await loadPlans(db, member.id, clockOf(null), { safety: "pause" });
  expect(plans.find(({ kind }) => kind === "invitation")).toMatchObject({ state: "On hold" });

  await change(await entry(id, member, { intent: "erase" }));
  expect(await own(member)).toEqual([]);
});

test("there is one plan: a second new one shows the first beside it, and nothing is lost", async () => {
  const member = await aMember(db, { safety: "go" });
  expect(await open(await onPlan(member))).toMatchObject({ isPaused: false, plan: null });
  await send(await onPlan(member, { time: words }));
  expect(await send(await onPlan(member, { time: "Monday" }))).toMatchObject({
    init: { status: 409 },
    data: { answers: { time: "Monday" }, other: { time: words }, base: 1 },
  });
  await send(await onPlan(member, { time: "Monday", base: "1" }));
  await anAsk(db, member, { result: { answer: "not-now", next: "2026-12-20" } });
  expect(await open(await onPlan(member))).toMatchObject({
    plan: { answers: { time: "Monday" } },
    asked: { asks: [{ result: { answer: "not-now" } }] },
  });
});

test("someone whose membership has ended still reads the plan, changes it and notes an ask", async () => {
  const former = await anAccount(db);
  await aSafetyCheck(db, former.id, "go");
  const id = await anEntry(db, former, invitationForm, { time: words });
  await change(await entry(id, former, { time: "Monday", base: "1" }));
  const result = { part: "result", answer: "no", askedOn: "2026-11-20" };
  const noted = await note(await onPlan(former, result, "/asks/new?part=result"));
  expect(noted).toMatchObject({ status: 303 });
  expect(await open(await onPlan(former))).toMatchObject({
    plan: { id, answers: { time: "Monday" } },
    asked: { asks: [{ plan: {}, result: { answer: "no" } }] },
  });
});
