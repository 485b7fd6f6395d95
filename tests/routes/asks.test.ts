import { expect, test } from "vitest";
import { db } from "~/db.server";
import { findAsk, listAsks } from "~/features/asks/asks.server";
import { listStatements } from "~/features/statements/statements.server";
import { action as onAsk, loader as showAsk } from "~/routes/asks.$id";
import { loader as pack } from "~/routes/asks.$id_.pack";
import { action as onList, loader as list } from "~/routes/asks._index";
import { action as add, loader as open } from "~/routes/asks.new";
import { anAsk } from "#tests/features/asks/an-ask";
import { aMember, anAccount, aSafetyCheck } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const line = "You said Mondays are hard. Would you look at one place with me?";
const at = (id: string, as: { id: string }, form?: Record<string, string>) =>
  routeArgs(`/asks/${id}`, { as, params: { id }, ...(form && { form }) });

test("an answer needs its one choice, comes back from an older version, and a 404 stays a 404", async () => {
  const member = await aMember(db, { safety: "go" });
  const id = await anAsk(db, member, { plan: { line } });
  const send = async (form: Record<string, string>) =>
    onAsk(await at(id, member, { part: "result", askedOn: "2026-11-20", base: "1", ...form }));
  expect(await send({ minded: "Work" })).toMatchObject({
    init: { status: 400 },
    data: {
      part: "result",
      state: { errors: { answer: [/Choose/] }, answers: { minded: "Work" } },
    },
  });
  expect(await send({ answer: "not-now", next: "2098-01-01" })).toMatchObject({ status: 303 });
  expect(await send({ answer: "yes" })).toMatchObject({
    init: { status: 409 },
    data: { state: { base: 2, other: { answer: "not-now" } } },
  });
  expect(await send({ answer: "no", askedOn: "2098-01-01", base: "2" })).toMatchObject({
    init: { status: 400 },
  });
  for (const form of [{ part: "plan" }, { part: "nonsense" }]) {
    const status = form.part === "plan" ? 404 : 400;
    const stranger = await at("nowhere", member, { ...form, place: "x", base: "1" });
    expect(await thrownBy(onAsk(stranger))).toMatchObject({ init: { status } });
  }
});

test("an answer to an ask that was erased elsewhere comes back, and can be saved as a new ask", async () => {
  const member = await aMember(db, { safety: "go" });
  const id = await anAsk(db, member, { plan: { line } });
  await onAsk(await at(id, member, { intent: "erase" }));
  const result = { part: "result", answer: "no", minded: "Work", askedOn: "2026-11-20" };
  expect(await thrownBy(onAsk(await at(id, member, { ...result, base: "1" })))).toMatchObject({
    init: { status: 404 },
    data: { unsaved: { id: null, state: { problem: "gone", answers: { minded: "Work" } } } },
  });
  const again = await routeArgs("/asks/new?part=result", { as: member, form: result });
  expect(await add(again)).toMatchObject({ status: 303 });
  const [saved] = await listAsks(db, member.id);
  expect(saved).toMatchObject({ plan: {}, result: { answer: "no", minded: "Work" } });
  expect(await showAsk(await at(saved!.id, member))).toMatchObject({ state: "no" });
});

test("someone else's ask is not found by any address, and is not changed", async () => {
  const [owner, other] = [await aMember(db), await aMember(db)];
  const id = await anAsk(db, owner, { plan: { line } });
  for (const call of [
    async () => showAsk(await at(id, other)),
    async () => pack(await at(id, other)),
    async () => onAsk(await at(id, other, { intent: "rehearse", dialogue: "the-ride-home" })),
    async () => onAsk(await at(id, other, { part: "plan", place: "x", base: "1" })),
  ]) {
    expect(await thrownBy(call())).toMatchObject({ init: { status: 404 } });
  }
  await onAsk(await at(id, other, { intent: "erase" }));
  expect(await findAsk(db, owner.id, id)).toMatchObject({ plan: { line } });
});

test("a pause shows no word, takes none in, and still lets all be erased", async () => {
  const member = await aMember(db, { safety: "pause" });
  const id = await anAsk(db, member, { plan: { line } });
  const page = await list(await routeArgs("/asks", { as: member }));
  expect(page).toMatchObject({ isPaused: true, hasAsks: true, asks: [], next: null });
  expect(JSON.stringify(page)).not.toContain(line);
  for (const call of [
    async () => showAsk(await at(id, member)),
    async () => pack(await at(id, member)),
  ]) {
    expect((await thrownBy(call())) as Response).toMatchObject({ status: 303 });
  }
  const paused = { init: { status: 403 }, data: { unsaved: { state: { problem: "paused" } } } };
  const result = { part: "result", answer: "no", askedOn: "2026-11-20", base: "1" };
  expect(await thrownBy(onAsk(await at(id, member, result)))).toMatchObject(paused);
  const fresh = await routeArgs("/asks/new", {
    as: member,
    form: { part: "plan", place: "Porch" },
  });
  expect(await thrownBy(add(fresh))).toMatchObject(paused);

  await onList(await routeArgs("/asks", { as: member, form: { intent: "erase-all" } }));
  expect(await listAsks(db, member.id)).toEqual([]);
});

test("someone whose membership has ended notes the answer and reads it, and plans no new ask", async () => {
  const former = await anAccount(db);
  await aSafetyCheck(db, former.id, "go");
  const id = await anAsk(db, former, { plan: { line } });
  const result = { part: "result", answer: "yes", askedOn: "2026-11-20", base: "1" };
  expect(await onAsk(await at(id, former, result))).toMatchObject({ status: 303 });
  expect(await showAsk(await at(id, former))).toMatchObject({ state: "yes" });
  const refused = { init: { status: 403 } };
  expect(await thrownBy(open(await routeArgs("/asks/new", { as: former })))).toMatchObject(refused);
});

test("a rehearsal carries the line, saves it once, and refuses words that may do harm", async () => {
  const member = await aMember(db);
  const id = await anAsk(db, member, { plan: { line } });
  const rehearse = { intent: "rehearse", dialogue: "the-ride-home" };
  for (let time = 0; time < 2; time++) {
    const answer = (await onAsk(await at(id, member, rehearse))) as Response;
    expect(answer.headers.get("Location")).toBe("/dialogues/the-ride-home");
    expect(answer.headers.get("Set-Cookie")).toContain("at-hand");
  }
  expect(await listStatements(db, member.id)).toMatchObject([{ body: line }]);

  const hard = await anAsk(db, member, { plan: { line: "I will kill myself if you don’t go." } });
  expect(await showAsk(await at(hard, member))).toMatchObject({ canRehearse: false });
  expect(await pack(await at(hard, member))).toMatchObject({ lines: null });
  expect(await thrownBy(onAsk(await at(hard, member, rehearse)))).toMatchObject({
    init: { status: 404 },
  });
});
