import { expect, test } from "vitest";
import { db } from "~/db.server";
import { findEntry } from "~/features/journal/journal.server";
import { action as change, loader as show } from "~/routes/journal.$day";
import { loader as list } from "~/routes/journal._index";
import { action as add, loader as blank } from "~/routes/journal.new";
import { loader as patterns } from "~/routes/observations.patterns";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const day = "2026-11-20";
const sent = { day, mood: "low", helped: "A walk" };
const own = (as?: { id: string }, form?: Record<string, string>) =>
  routeArgs(`/journal/${day}`, { ...(as && { as }), params: { day }, ...(form && { form }) });

test("a member writes about a day, changes it and erases it", async () => {
  const member = await aMember(db, { safety: "pause" });
  await add(await routeArgs("/journal/new", { as: member, form: sent }));
  expect(await list(await routeArgs("/journal", { as: member }))).toMatchObject({
    entries: [{ day, answers: [{ text: "Low" }, { text: "A walk" }] }],
    mayWrite: true,
  });

  const { state } = await show(await own(member));
  const form = { mood: "good", base: String(state.base), day: "2026-11-01" };
  await change(await own(member, form));
  expect(await findEntry(db, member.id, day)).toMatchObject({ answers: { mood: "good" } });
  await change(await own(member, { intent: "erase" }));
  expect(await findEntry(db, member.id, day)).toBeNull();
});

test("nobody else finds the day, and a stranger loses no words", async () => {
  const member = await aMember(db);
  await add(await routeArgs("/journal/new", { as: member, form: sent }));
  const other = await aMember(db);
  expect(await thrownBy(show(await own(other)))).toMatchObject({ init: { status: 404 } });
  expect(await thrownBy(change(await own(other, { intent: "erase" })))).toMatchObject({
    init: { status: 404 },
  });
  expect(await findEntry(db, member.id, day)).not.toBeNull();

  expect(await thrownBy(change(await own(undefined, sent)))).toMatchObject({
    init: { status: 403 },
    data: { unsaved: { day, state: { problem: "signed-out", answers: { helped: "A walk" } } } },
  });
});

test("writing is for members", async () => {
  const former = await anAccount(db);
  expect(await thrownBy(blank(await routeArgs("/journal/new", { as: former })))).toMatchObject({
    data: { reason: "membership" },
  });
});

test("the patterns show the days too, and tell nothing before three maps", async () => {
  const member = await aMember(db);
  const page = await patterns(await routeArgs("/observations/patterns", { as: member }));
  expect(page.days).toHaveLength(14);
  expect(page.patterns).toMatchObject({ uses: 0, goods: 0 });
});
