import { expect, test } from "vitest";
import { db } from "~/db.server";
import type { PlanForm } from "~/features/plans/plan";
import { listPlans } from "~/features/plans/plans.server";
import { selfCareForm } from "~/features/plans/self-care-prompts";
import { supportForm } from "~/features/plans/support-network/support-prompts";
import { action as change, loader as show } from "~/routes/plans.$kind.$id";
import { action as sendAct, loader as listActs } from "~/routes/plans.self-care";
import { action as sendSupport, loader as listNetwork } from "~/routes/plans.support";
import { anEntry } from "#tests/features/plans/a-plan";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";
import { day, isoDay } from "~/time";

type Fields = Record<string, string | string[]>;
const today = isoDay(Date.now(), "UTC");

/** The two lists that note what happened on a day, and what each calls its first field. */
const lists = [
  ["self-care", { form: selfCareForm, send: sendAct, list: listActs, first: "act" }],
  ["support", { form: supportForm, send: sendSupport, list: listNetwork, first: "who" }],
] as const;

const on = (form: PlanForm, as?: { id: string }, fields?: Fields) =>
  routeArgs(`/plans/${form.kind}`, { ...(as && { as }), ...(fields && { form: fields }) });
const entry = ({ kind }: PlanForm, id: string, as?: { id: string }, fields?: Fields) =>
  routeArgs(`/plans/${kind}/${id}`, {
    ...(as && { as }),
    params: { kind, id },
    ...(fields && { form: fields }),
  });

test("what happened on a day is noted once, corrected and taken back, and a streak is never lost", async () => {
  const member = await aMember(db, { safety: "pause" });
  const id = await anEntry(db, member, selfCareForm, { act: "Supper with Ana" });
  const note = async (what: string, on_ = today) => {
    const fields = { id, day: on_, note: what };
    const sent = (await sendAct(await on(selfCareForm, member, fields))) as Response;
    expect(sent.headers.get("Location")).toBe(`/plans/self-care#act-${id}`);
    return (await listActs(await on(selfCareForm, member))).acts[0]!;
  };
  expect(await note("done")).toMatchObject({ today: "done", record: /^Done once\./ });
  expect(await note("adjusted")).toMatchObject({ today: "adjusted" });
  const yesterday = isoDay(Date.now() - day, "UTC");
  expect((await note("skipped", yesterday)).record).toMatch(/^Adjusted once, skipped once\./);
  // A day that is today nowhere in the world is a day like the server's.
  expect((await note("done", "2020-01-01")).record).toMatch(/^Done once, skipped once\./);
  for (const nothing of ["", "hats", "toString"]) {
    expect(await note(nothing)).toMatchObject({ today: null });
  }
});

test("a touch is noted and taken back, and only “touch” is a touch", async () => {
  const former = await anAccount(db);
  const id = await anEntry(db, former, supportForm, { who: "Ana", phone: "555-0110" });
  const touched = async (note: string) => {
    await sendSupport(await on(supportForm, former, { id, note, day: today }));
    return (await listNetwork(await on(supportForm, former))).network[0]!.isTouchedToday;
  };
  expect([await touched("touch"), await touched("hats"), await touched("touch")]).toEqual([
    true,
    false,
    true,
  ]);
  expect(await listNetwork(await on(supportForm, former))).toMatchObject({ mayWrite: false });
});

test.each(lists)(
  "an entry of %s is added, and bad input comes back as it was",
  async (kind, plan) => {
    const { form, send, list, first } = plan;
    const member = await aMember(db);
    const added = (await send(await on(form, member, { [first]: "Ana" }))) as Response;
    expect([added.status, added.headers.get("Location")]).toEqual([303, `/plans/${kind}`]);
    expect(JSON.stringify(await list(await on(form, member)))).toContain("Ana");

    expect(await send(await on(form, member, { [first]: "  " }))).toMatchObject({
      init: { status: 400 },
      data: { problem: "empty" },
    });
    const long = { [first]: "b".repeat(601) };
    expect(await send(await on(form, member, long))).toMatchObject({
      init: { status: 400 },
      data: { errors: { [first]: ["Take out 1 character or more."] }, answers: long },
    });
    const crisis = { [first]: "I want to kill myself" };
    expect(await send(await on(form, member, crisis))).toMatchObject({
      init: { status: 200 },
      data: { cards: ["suicide"], answers: crisis },
    });
    expect(await listPlans(db, member.id, [kind])).toHaveLength(1);
  },
);

test.each(lists)(
  "nobody else sees or changes an entry of %s",
  async (kind, { form, send, first }) => {
    const [member, other] = [await aMember(db), await aMember(db)];
    const id = await anEntry(db, member, form, { [first]: "Ana" });
    for (const refused of [
      async () => show(await entry(form, id, other)),
      async () => change(await entry(form, id, other, { [first]: "Mine", base: "1" })),
      async () => change(await entry(form, id, other, { intent: "erase" })),
      async () => send(await on(form, other, { id, note: "done", day: today })),
      async () => show(await entry(kind === "support" ? selfCareForm : supportForm, id, member)),
    ]) {
      expect(await thrownBy(refused())).toMatchObject({ init: { status: 404 } });
    }
    expect(await listPlans(db, member.id, [kind])).toMatchObject([
      { answers: { [first]: "Ana" }, notes: [], version: 1 },
    ]);
  },
);

test.each(lists)("what is sent to %s without a right to save it comes back", async (kind, plan) => {
  const { form, send, first } = plan;
  const sent = { [first]: "Ana" };
  const unsaved = (problem: string, id: string | null = null) => ({
    init: { status: 403 },
    data: { unsaved: { kind, id, state: { problem, answers: sent } } },
  });
  expect(await thrownBy(send(await on(form, undefined, sent)))).toMatchObject(
    unsaved("signed-out"),
  );
  const former = await anAccount(db);
  expect(await thrownBy(send(await on(form, former, sent)))).toMatchObject(unsaved("closed"));
  const id = await anEntry(db, former, form, { [first]: "Marek" });
  expect(await thrownBy(change(await entry(form, id, undefined, sent)))).toMatchObject(
    unsaved("signed-out", id),
  );
  // The member's own life stays open while the safety check says to pause.
  const paused = await aMember(db, { safety: "pause" });
  expect(await send(await on(form, paused, sent))).toBeInstanceOf(Response);
});
