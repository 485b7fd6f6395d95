import { expect, test } from "vitest";
import { db } from "~/db.server";
import { findObservation, listObservations } from "~/features/observations/observations.server";
import { action as erase, loader as show } from "~/routes/observations.$id";
import { action as change, loader as edit } from "~/routes/observations.$id_.edit";
import { loader as list } from "~/routes/observations._index";
import { action as add, loader as blank } from "~/routes/observations.new";
import { anObservation } from "#tests/features/observations/an-observation";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const notFound = { init: { status: 404 } };
const own = (id: string, as?: { id: string }, form?: Record<string, string>) =>
  routeArgs(`/observations/${id}`, { ...(as && { as }), params: { id }, ...(form && { form }) });
const sent = { day: "2026-11-20", before: "Home at six", kind: "use" };

test("a member adds an observation, from a lesson too, and reads it", async () => {
  const member = await aMember(db);
  const lesson = "understanding-use/key-observation-of-use";
  const search = `?kind=use&lesson=${encodeURIComponent(lesson)}`;
  const page = await blank(await routeArgs(`/observations/new${search}`, { as: member }));
  expect(page).toMatchObject({ lesson: { id: lesson }, state: { kind: "use", base: null } });

  const answer = (await add(
    await routeArgs(`/observations/new${search}`, { as: member, form: sent }),
  )) as Response;
  const [saved] = await listObservations(db, member.id);
  expect(answer.headers.get("Location")).toBe(
    `/observations/${saved!.id}?lesson=${encodeURIComponent(lesson)}`,
  );
  expect(await show(await own(saved!.id, member))).toMatchObject({
    title: expect.stringMatching(/^Friday, November 20/),
    observation: { answers: { before: "Home at six" } },
  });
});

test("no page or form of an observation exists for anyone else", async () => {
  const owner = await aMember(db);
  const id = await anObservation(db, owner, { before: "mine" });
  for (const other of [await aMember(db), await anAccount(db, { roles: ["expert"] })]) {
    expect(await thrownBy(show(await own(id, other)))).toMatchObject(notFound);
    expect(await thrownBy(edit(await own(id, other)))).toMatchObject(notFound);
    expect(await thrownBy(erase(await own(id, other, { intent: "erase" })))).toMatchObject(
      notFound,
    );
    const { updatedAt } = (await findObservation(db, owner.id, id))!;
    const form = { ...sent, base: String(updatedAt) };
    expect(await thrownBy(change(await own(id, other, form)))).toMatchObject(notFound);
  }
  expect(await findObservation(db, owner.id, id)).toMatchObject({ answers: { before: "mine" } });
});

test("someone whose membership has ended reads, changes and erases, and adds nothing", async () => {
  const former = await anAccount(db);
  const id = await anObservation(db, former, { before: "mine" });

  expect(await list(await routeArgs("/observations", { as: former }))).toMatchObject({
    observations: [{ id }],
    mayWrite: false,
  });
  expect(await thrownBy(blank(await routeArgs("/observations/new", { as: former })))).toMatchObject(
    {
      init: { status: 403 },
      data: { reason: "membership" },
    },
  );
  const refused = add(await routeArgs("/observations/new?kind=use", { as: former, form: sent }));
  expect(await thrownBy(refused)).toMatchObject({
    init: { status: 403 },
    data: { unsaved: { state: { problem: "closed", answers: { before: "Home at six" } } } },
  });
  const { updatedAt } = (await findObservation(db, former.id, id))!;
  await change(await own(id, former, { ...sent, base: String(updatedAt) }));
  expect(await findObservation(db, former.id, id)).toMatchObject({
    answers: { before: "Home at six" },
  });
  await erase(await own(id, former, { intent: "erase" }));
  expect(await listObservations(db, former.id)).toEqual([]);
});

test("observations stay open after a safety result of pause", async () => {
  const member = await aMember(db, { safety: "pause" });
  const page = await blank(await routeArgs("/observations/new?kind=non-use", { as: member }));
  expect(page).toMatchObject({ state: { kind: "non-use" } });
});

test("a form sent after the session has ended comes back with its words", async () => {
  const thrown = await thrownBy(add(await routeArgs("/observations/new?kind=use", { form: sent })));
  expect(thrown).toMatchObject({
    init: { status: 403 },
    data: { unsaved: { state: { problem: "signed-out", answers: { before: "Home at six" } } } },
  });
  const empty = await thrownBy(add(await routeArgs("/observations/new", { form: { day: "x" } })));
  expect((empty as Response).headers.get("Location")).toMatch(/^\/sign-in/);
});
