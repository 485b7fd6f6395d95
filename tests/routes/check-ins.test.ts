import { expect, test } from "vitest";
import { db } from "~/db.server";
import { listCheckIns } from "~/features/check-ins/check-ins.server";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { action as change, loader as show } from "~/routes/check-ins._index";
import { action as send, loader as open } from "~/routes/check-ins.new";
import { loader as today } from "~/routes/today/route";
import { anAsk } from "#tests/features/asks/an-ask";
import { anEntry } from "#tests/features/plans/a-plan";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";
import { addDays, isoDay } from "~/time";

const at = (url: string, as: { id: string }, form?: Record<string, string>) =>
  routeArgs(url, { as, ...(form && { form }) });
const daysAgo = (days: number) => addDays(isoDay(Date.now(), "UTC"), -days);

test("a check-in is offered on Today, saved with the days since the last ask, and then not due", async () => {
  const member = await anAccount(db);
  const ask = { answer: "no", askedOn: daysAgo(9) };
  await anAsk(db, member, { result: ask });
  await anAsk(db, member, { result: { answer: "unasked", askedOn: daysAgo(2) } });
  await anEntry(db, member, invitationForm, {}, [{ day: daysAgo(5), what: "not-now" }]);
  expect((await today(await at("/today", member))).week).toMatchObject({ isCheckInDue: true });

  const empty = await send(await at("/check-ins/new", member, { intent: "save" }));
  expect(empty).toMatchObject({ init: { status: 400 }, data: { problem: "empty" } });
  const answers = { who1: "4 points", talking: "2 of 5", trust: "9 of 5" };
  await send(await at("/check-ins/new", member, answers));
  expect(await listCheckIns(db, member.id)).toMatchObject([
    { week: 0, daysSinceAsk: 5, answers: { who1: "4 points", talking: "2 of 5", trust: "" } },
  ]);
  expect((await today(await at("/today", member))).week).toMatchObject({ isCheckInDue: false });
  expect(await thrownBy(open(await at("/check-ins/new", member)))).toMatchObject({ status: 303 });
  await send(await at("/check-ins/new", member, { who1: "1 point" }));
  expect(await listCheckIns(db, member.id)).toHaveLength(1);
  expect(await show(await at("/check-ins", member))).toMatchObject({
    isDue: false,
    isHeavy: false,
  });

  await change(await at("/check-ins", member, { intent: "erase" }));
  expect(await show(await at("/check-ins", member))).toMatchObject({ isDue: true });
});

test("a skipped one is not asked again, and heavy answers bring help", async () => {
  const [skipping, heavy] = [await anAccount(db), await anAccount(db)];
  await send(await at("/check-ins/new", skipping, { intent: "skip" }));
  expect(await show(await at("/check-ins", skipping))).toMatchObject({ isDue: false });
  await send(await at("/check-ins/new", heavy, { phq3: "3 points" }));
  expect(await show(await at("/check-ins", heavy))).toMatchObject({ isHeavy: true });
});
