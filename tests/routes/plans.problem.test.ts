import { expect, test } from "vitest";
import { db } from "~/db.server";
import { listPlans } from "~/features/plans/plans.server";
import { problemForm } from "~/features/plans/problem-solver/problem-form";
import { action as begin, loader as list } from "~/routes/plans.problem";
import { action as send, loader as show } from "~/routes/plans.problem_.$id";
import { anEntry } from "#tests/features/plans/a-plan";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

type Fields = Record<string, string | string[]>;
const onList = (as?: { id: string }, form?: Fields) =>
  routeArgs("/plans/problem", { ...(as && { as }), ...(form && { form }) });
const at = (id: string, as?: { id: string }, form?: Fields, search = "") =>
  routeArgs(`/plans/problem/${id}${search}`, {
    ...(as && { as }),
    params: { id },
    ...(form && { form }),
  });
const own = async ({ id }: { id: string }) => listPlans(db, id, ["problem"]);
const notFound = { init: { status: 404 } };

const half: Fields = {
  problem: "On Saturdays Theo asks me for money",
  ideas: "Hide my purse\nA walk",
  sorted: "yes",
  out: ["Hide my purse"],
};

test("a member begins, goes on where the problem stands, edits a step and erases it", async () => {
  const member = await aMember(db);
  expect(await list(await onList(member))).toMatchObject({ problems: [], mayWrite: true });
  const begun = (await begin(await onList(member, half))) as Response;
  const { id } = (await own(member))[0]!;
  expect([begun.status, begun.headers.get("Location")]).toEqual([303, `/plans/problem/${id}`]);
  expect(await show(await at(id, member))).toMatchObject({ step: "ideas", reached: { length: 2 } });

  const steps: Fields[] = [
    { step: "ideas", ideas: "Hide my purse\r\nA walk", base: "1" },
    { step: "sort", out: ["Hide my purse"], sorted: "yes", base: "2" },
    { step: "choose", choice: "A walk", base: "3" },
  ];
  for (const step of steps) expect(await send(await at(id, member, step))).toBeInstanceOf(Response);
  expect(await show(await at(id, member))).toMatchObject({
    step: "obstacles",
    given: { choice: "A walk", out: ["Hide my purse"] },
    state: { base: 4 },
  });
  const opens = async (asked: string) =>
    (await show(await at(id, member, undefined, `?step=${asked}`))).step;
  expect([await opens("ideas"), await opens("try"), await opens("hats")]).toEqual([
    "ideas",
    "obstacles",
    "obstacles",
  ]);
  await send(await at(id, member, { step: "ideas", ideas: "A song", base: "4" }));
  expect(await show(await at(id, member))).toMatchObject({ step: "choose", given: { choice: "" } });

  const erased = (await send(await at(id, member, { intent: "erase" }))) as Response;
  expect(erased.headers.get("Location")).toBe("/plans/problem");
  expect(await own(member)).toEqual([]);
  expect(await thrownBy(show(await at(id, member)))).toMatchObject(notFound);
  expect(await thrownBy(send(await at(id, member, { problem: "Money" })))).toMatchObject(notFound);
});

test("a step with a bad answer comes back with its reason and all that was typed", async () => {
  const member = await aMember(db);
  const long = { problem: "a".repeat(603), name: "Saturday money" };
  expect(await begin(await onList(member, long))).toMatchObject({
    init: { status: 400 },
    data: { errors: { problem: ["Take out 3 characters or more."] }, answers: long },
  });
  expect(await begin(await onList(member, { problem: " \r\n " }))).toMatchObject({
    init: { status: 400 },
    data: { problem: "empty" },
  });
  const id = await anEntry(db, member, problemForm, half);
  const day = { step: "try", tryOn: "2026-02-30", reward: "Tea", outcome: "hats", base: "1" };
  expect(await send(await at(id, member, day))).toMatchObject({
    init: { status: 400 },
    data: {
      step: "try",
      state: {
        errors: { tryOn: ["Choose a day. A guess is fine."] },
        answers: { tryOn: "2026-02-30", reward: "Tea", outcome: "" },
        base: 1,
      },
    },
  });
  expect(await own(member)).toMatchObject([{ answers: half, version: 1 }]);
});

test("of two windows, the second keeps its step open and sees both versions", async () => {
  const member = await aMember(db);
  const id = await anEntry(db, member, problemForm, half);
  await send(await at(id, member, { step: "obstacles", obstacle1: "Rain", base: "1" }));
  const second = { step: "obstacles", obstacle1: "Snow", base: "1" };
  for (const base of ["1", "", "-1", "one"]) {
    expect(await send(await at(id, member, { ...second, base }))).toMatchObject({
      init: { status: 409 },
      data: {
        step: "obstacles",
        state: { answers: { obstacle1: "Snow" }, other: { obstacle1: "Rain" }, base: 2 },
      },
    });
  }
  expect(await send(await at(id, member, { ...second, base: "2" }))).toBeInstanceOf(Response);
  expect(await own(member)).toMatchObject([{ answers: { ...half, obstacle1: "Snow" } }]);
});

test("another member’s problem is not found, whatever the request", async () => {
  const [member, other] = [await aMember(db), await aMember(db)];
  const id = await anEntry(db, member, problemForm, half);
  for (const refused of [
    async () => show(await at(id, other)),
    async () => send(await at(id, other, { step: "define", problem: "Mine now", base: "1" })),
    async () => send(await at(id, other, { intent: "erase" })),
  ]) {
    expect(await thrownBy(refused())).toMatchObject(notFound);
  }
  expect(await list(await onList(other))).toMatchObject({ problems: [] });
  expect(await own(member)).toMatchObject([{ answers: half, version: 1 }]);
});

test("a step that cannot be saved comes back, with the earlier answers it is made of", async () => {
  const [member, former] = [await aMember(db), await anAccount(db)];
  const id = await anEntry(db, member, problemForm, half);
  const sorting = {
    step: "sort",
    ideas: "Hide my purse\r\nA walk",
    out: ["A walk"],
    sorted: "yes",
  };
  expect(await thrownBy(send(await at(id, undefined, sorting)))).toMatchObject({
    init: { status: 403 },
    data: {
      unsaved: {
        id,
        step: "sort",
        given: { ideas: "Hide my purse\nA walk" },
        state: { problem: "signed-out", answers: { out: ["A walk"], sorted: "yes" } },
      },
    },
  });
  const crisis = { problem: "I want to kill myself" };
  expect(await thrownBy(begin(await onList(former, crisis)))).toMatchObject({
    init: { status: 403 },
    data: { unsaved: { state: { problem: "closed", answers: crisis, cards: ["suicide"] } } },
  });
  const theirs = await anEntry(db, former, problemForm, half);
  await send(await at(theirs, former, { step: "define", problem: "Sundays", base: "1" }));
  expect(await list(await onList(former))).toMatchObject({
    problems: [{ id: theirs, name: "Sundays" }],
    mayWrite: false,
  });
});
