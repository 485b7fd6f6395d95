import { expect, test } from "vitest";
import { db } from "~/db.server";
import { listPlans } from "~/features/plans/plans.server";
import { action as send, loader as show } from "~/routes/plans.$kind._index";
import { loader as entry } from "~/routes/plans.$kind.$id";
import { loader as index } from "~/routes/plans._index";
import { loader as lesson } from "~/routes/lessons.$module.$lesson/route";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const typed = { sign: "A door that slams", person: "June, 555-0163", advocate: "no" };
const page = (as?: { id: string }, form?: Record<string, string>, url = "/plans/safety") =>
  routeArgs(url, { params: { kind: "safety" }, ...(as && { as }), ...(form && { form }) });
const own = async ({ id }: { id: string }) => listPlans(db, id, ["safety"]);

test("whatever the safety check says, an account saves one page, changes it and erases it", async () => {
  const account = await anAccount(db);
  const paused = await aMember(db, { safety: "pause" });
  for (const reader of [account, paused]) {
    expect(await show(await page(reader))).toMatchObject({ saved: null, isSignedIn: true });
    const saved = (await send(await page(reader, { ...typed, save: "yes" }))) as Response;
    expect([saved.status, saved.headers.get("Location")]).toEqual([303, "/plans/safety"]);
    expect(await show(await page(reader))).toMatchObject({
      saved: { state: { answers: typed, base: 1, isToSave: true } },
    });
  }
  await send(await page(account, { ...typed, sign: "He paces", save: "yes", base: "1" }));
  expect(await own(account)).toMatchObject([{ answers: { sign: "He paces" }, version: 2 }]);
  expect(await own(paused)).toMatchObject([{ answers: typed, version: 1 }]);
  await send(await page(account, { intent: "erase" }));
  expect(await own(account)).toEqual([]);
  expect(await own(paused)).toHaveLength(1);
});

test("from the lesson, the page comes back filled in, and no list shows a word of it", async () => {
  const member = await aMember(db);
  const at = "/plans/safety?lesson=safety-first/your-safety-plan";
  const saved = (await send(await page(member, { ...typed, save: "yes" }, at))) as Response;
  const place = "/lessons/safety-first/your-safety-plan#plan-safety";
  expect(saved.headers.get("Location")).toBe(place);

  const params = { module: "safety-first", lesson: "your-safety-plan" };
  const read = await lesson(await routeArgs(place, { as: member, params }));
  expect(read).toMatchObject({ plans: [{ kind: "safety", plan: { answers: typed } }] });
  const list = JSON.stringify(await index(await page(member, undefined, "/plans")));
  expect(list).toContain("House notes");
  expect(list).not.toMatch(/slams|June|unsafe|safety plan|advocate/i);
});

test("a page that is not to be saved is shown to anyone, brought back, and never stored", async () => {
  const member = await aMember(db);
  for (const reader of [undefined, member]) {
    expect(await send(await page(reader, typed))).toMatchObject({
      init: null,
      data: { shown: typed },
    });
    expect(await send(await page(reader, { ...typed, intent: "change" }))).toMatchObject({
      data: { state: { answers: typed, isToSave: false, base: null } },
    });
    expect(await send(await page(reader, { save: "no" }))).toMatchObject({
      init: { status: 400 },
      data: { state: { problem: "empty", isToSave: false } },
    });
  }
  expect(await own(member)).toEqual([]);
});

test("dangerous words in one field bring the card first, once, whether saved or not", async () => {
  const member = await aMember(db);
  const words = { sign: "A quiet week", after: "I want to kill myself" };
  for (const save of ["no", "yes"]) {
    const first = await send(await page(member, { ...words, save }));
    expect(first).toMatchObject({
      init: { status: 200 },
      data: { state: { cards: ["suicide"], answers: words, isToSave: save === "yes" } },
    });
  }
  expect(await own(member)).toEqual([]);
  const again = { ...words, shown: "suicide" };
  expect(await send(await page(member, again))).toMatchObject({ data: { shown: words } });
  expect(await send(await page(member, { ...again, save: "yes" }))).toBeInstanceOf(Response);
  expect(await own(member)).toMatchObject([{ answers: words }]);
});

test("of two windows, the second sees both versions, and an erased page is saved again", async () => {
  const member = await aMember(db);
  const save = (fields: Record<string, string>) => async () =>
    send(await page(member, { save: "yes", ...fields }));
  const [one, other] = await Promise.all([save({ sign: "Tea" })(), save({ sign: "Coffee" })()]);
  const conflict = [one, other].find((sent) => !(sent instanceof Response));
  expect(conflict).toMatchObject({ init: { status: 409 }, data: { state: { base: 1 } } });
  expect(await own(member)).toHaveLength(1);
  expect(await save({ sign: "Cocoa", base: "1" })()).toBeInstanceOf(Response);
  expect(await save({ sign: "Milk", base: "1" })()).toMatchObject({
    init: { status: 409 },
    data: { state: { answers: { sign: "Milk" }, other: { sign: "Cocoa" }, base: 2 } },
  });
  await send(await page(member, { intent: "erase" }));
  await save({ sign: "Milk", base: "2" })();
  expect(await own(member)).toMatchObject([{ answers: { sign: "Milk" }, version: 1 }]);
});

test("nobody else reads the page, and what is sent without a session is not lost", async () => {
  const [member, other] = [await aMember(db), await aMember(db)];
  await send(await page(member, { ...typed, save: "yes" }));
  expect(await show(await page(other))).toMatchObject({ saved: null });
  expect(await show(await page())).toMatchObject({ saved: null, isSignedIn: false });
  await send(await page(other, { intent: "erase" }));
  expect(await own(member)).toHaveLength(1);
  expect(await thrownBy(send(await page(undefined, { ...typed, save: "yes" })))).toMatchObject({
    init: { status: 403 },
    data: {
      unsaved: { sent: { state: { problem: "signed-out", answers: typed, isToSave: true } } },
    },
  });
  const { id } = (await own(member))[0]!;
  for (const kind of ["safety", "hats"]) {
    const args = await routeArgs("/x", { as: member, params: { kind, id } });
    expect(await thrownBy(entry(args))).toMatchObject({ init: { status: 404 } });
  }
  const list = await routeArgs("/plans/rewards", { as: member, params: { kind: "rewards" } });
  expect(await thrownBy(show(list))).toMatchObject({ init: { status: 404 } });
});
