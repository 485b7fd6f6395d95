import { expect, test } from "vitest";
import { db } from "~/db.server";
import { limitForm } from "~/features/plans/limits/limit-prompts";
import { action as send, loader as show } from "~/routes/circle._index";
import { loader as read } from "~/routes/circle.$member.$thing";
import { loader as listLimits } from "~/routes/plans.limits";
import { anEntry } from "#tests/features/plans/a-plan";
import { aMember, aSafetyCheck } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

type Form = Record<string, string | string[]>;
const post = async (as: { id: string }, form: Form) =>
  (await send(await routeArgs("/circle", { as, form }))) as Response;
const see = async (as: { id: string }) => (await show(await routeArgs("/circle", { as }))).page;

test("two relatives: started, joined by the code, shown, read, taken back, left", async () => {
  const [rosa, maya] = [await aMember(db), await aMember(db)];
  expect(await see(rosa)).toBeNull();
  expect(await post(rosa, { intent: "start", name: "Rosa" })).toMatchObject({ status: 303 });
  const { code } = (await see(rosa))!.invitation!;

  const wrong = { intent: "join", name: "Maya", code: "porch lamp 000000" };
  expect(await post(maya, wrong)).toMatchObject({
    data: { name: "Maya", code: "porch lamp 000000", errors: { code: [/doesn’t work/] } },
    init: { status: 400 },
  });
  expect(await post(maya, { intent: "join", name: "Maya", code: code! })).toMatchObject({
    status: 303,
  });
  const limit = await anEntry(db, rosa, limitForm, { words: "I keep my keys with me." });
  const { circle } = (await see(maya))!;
  expect(circle.others).toMatchObject([{ name: "Rosa" }]);
  const share = `${circle.you.id} limits.${limit}`;
  await post(rosa, { intent: "show", share });
  const params = { member: circle.others[0]!.id, thing: `limits.${limit}` };
  const page = async (as: { id: string }) => read(await routeArgs("/circle", { as, params }));
  expect(await page(maya)).toMatchObject({ owner: "Rosa", title: "I keep my keys with me." });
  expect(await thrownBy(page(rosa))).toMatchObject({ init: { status: 404 } });
  expect(await thrownBy(page(await aMember(db)))).toMatchObject({ init: { status: 404 } });

  await aSafetyCheck(db, maya.id, "pause");
  expect(await thrownBy(page(maya))).toMatchObject({ init: { status: 404 } });
  expect((await see(maya))!.isPaused).toBe(true);
  await aSafetyCheck(db, maya.id, "go");

  await post(rosa, { intent: "show" });
  expect(await thrownBy(page(maya))).toMatchObject({ init: { status: 404 } });
  await post(maya, { intent: "leave" });
  expect(await see(maya)).toBeNull();
  expect((await see(rosa))!.circle.others).toEqual([]);
});

test("says what to do when the name or the code is missing, and after too many tries", async () => {
  const maya = await aMember(db);
  const errors = async (form: Form) =>
    ((await post(maya, form)) as unknown as { data: { errors: object } }).data.errors;
  expect(await errors({ intent: "start", name: "  " })).toEqual({
    name: ["Type what they call you."],
  });
  expect(await errors({ intent: "join", name: "Maya", code: "" })).toEqual({
    code: ["Type the code they gave you."],
  });
  const guess = { intent: "join", name: "Maya", code: "porch lamp 000000" };
  for (let tries = 0; tries < 5; tries += 1) await post(maya, guess);
  expect(await post(maya, guess)).toMatchObject({ init: { status: 429 } });
  expect(await thrownBy(post(maya, { intent: "tell" }))).toMatchObject({ init: { status: 400 } });
});

test("the limits of a member stand on their page with what they wrote", async () => {
  const rosa = await aMember(db);
  await anEntry(db, rosa, limitForm, { topic: "car", words: "I drive on Fridays." });
  const { limits, mayWrite } = await listLimits(await routeArgs("/plans/limits", { as: rosa }));
  expect(limits).toMatchObject([{ topic: "car", words: "I drive on Fridays." }]);
  expect(mayWrite).toBe(true);
});
