import { beforeAll, beforeEach, expect, test } from "vitest";
import { eraseAccount } from "#db/erase";
import { db } from "~/db.server";
import { takeBack, takeDown } from "~/features/answers/consent/publish.server";
import { listAnswers, searchAnswers } from "~/features/answers/page/answers.server";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";
import { action, loader as page, meta } from "~/routes/answers.$id";
import { loader as list } from "~/routes/answers._index";
import { loader as feed } from "~/routes/answers[.]xml";
import { loader as search } from "~/routes/search";
import { loader as sitemap } from "~/routes/sitemap[.]xml";
import { anAnswer } from "#tests/features/answers/answer-factory";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

type Reader = { id: string } | undefined;

// The lists of names come with a package that takes seconds to load.
beforeAll(() => getMarkRules().then(() => {}), 120_000);

beforeEach(async () => {
  await db.deleteFrom("question").execute();
});

const word = "breakfast";
const open = (id: string, as?: Reader, form?: Record<string, string>) =>
  routeArgs(`/answers/${id}`, { params: { id }, as, form });

/** Where an answer can be read: the name of each surface that shows it to this reader. */
async function surfacesOf(id: string, as?: Reader) {
  const args = (path: string) => routeArgs(path, { as });
  const surfaces = {
    page: await page(await open(id, as)).catch(() => null),
    list: await list(await args("/answers")),
    tag: await list(await args("/answers?tag=talking")),
    "list search": (await list(await args(`/answers?q=${word}`))).found,
    search: (await search(await args(`/search?q=${word}`))).results,
    feed: await (await feed()).text(),
    sitemap: await (await sitemap()).text(),
  };
  return Object.entries(surfaces)
    .filter(([, shown]) => JSON.stringify(shown)?.includes(id))
    .map(([name]) => name);
}

const everywhere = ["page", "list", "tag", "list search", "search", "feed", "sitemap"];

test("a public answer is everywhere, and one for members is only where members read", async () => {
  const open = await anAnswer(db);
  const closed = await anAnswer(db, { audience: "members" });
  const reader = await aMember(db);

  expect(await surfacesOf(open.id)).toEqual(everywhere);
  expect(await surfacesOf(closed.id)).toEqual([]);
  expect(await surfacesOf(closed.id, await anAccount(db))).toEqual([]);
  expect(await surfacesOf(closed.id, reader)).toEqual(everywhere.slice(0, 5));
});

test("the gate of an answer for members says nothing about the answer", async () => {
  const { id } = await anAnswer(db, { audience: "members" });

  const refused = await thrownBy(page(await open(id)));
  expect(refused).toMatchObject({
    data: { reason: "sign-in", title: "An answer for members" },
    init: { status: 403 },
  });
  expect(await thrownBy(page(await open("unknown")))).toMatchObject({ init: { status: 404 } });
});

test("the feed and the sitemap are in no shared cache, and name no day", async () => {
  const { id } = await anAnswer(db, { now: Date.UTC(2026, 10, 23) });
  for (const response of [await feed(), await sitemap()]) {
    expect(response.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await response.clone().text()).toContain(id);
  }
  const xml = await (await feed()).text();
  expect(xml).toContain("2026-11-01");
  expect(xml).not.toContain("2026-11-23");
});

test.each([
  "the member takes it back",
  "an expert takes it down",
  "the question is erased",
  "the account is erased",
])("when %s, every surface drops the answer in under a second, on every server", async (how) => {
  const { id, member, expert, questionId } = await anAnswer(db);
  // Fills whatever a server caches of it.
  expect(await surfacesOf(id)).toEqual(everywhere);
  const before = performance.now();
  if (how.startsWith("the member")) await takeBack(db, member.id, questionId, Date.now());
  if (how.startsWith("an expert")) await takeDown(db, expert.id, questionId, Date.now());
  if (how.includes("question")) {
    await db.deleteFrom("question").where("id", "=", questionId).execute();
  }
  if (how.includes("account")) {
    const { email } = await db
      .selectFrom("account")
      .select("email")
      .where("id", "=", member.id)
      .executeTakeFirstOrThrow();
    await eraseAccount(db, email);
  }
  const took = performance.now() - before;

  expect(await surfacesOf(id)).toEqual([]);
  expect(took).toBeLessThan(1000);
  expect(await db.selectFrom("answer_tag").selectAll().execute()).toEqual([]);
  const audiences = ["public", "members"] as const;
  expect(await searchAnswers(db, [word], audiences)).toEqual([]);
  expect((await listAnswers(db, { audiences })).answers).toEqual([]);
});

test("a signed-in title names no subject, and an answer for members is not listed", async () => {
  const reader = await aMember(db);
  const titleOf = async (id: string, viewer: Reader) => {
    const data = await page(await open(id, viewer));
    const root = { id: "root", data: { viewer: viewer ?? null, path: "/x", site: "http://x" } };
    return JSON.stringify(meta({ data, matches: [root] } as never));
  };
  const shown = await anAnswer(db);
  const closed = await anAnswer(db, { audience: "members" });

  expect(await titleOf(shown.id, undefined)).toContain("He only says yes at night – Kithwell");
  expect(await titleOf(shown.id, reader)).toBe(
    '[{"title":"Answer – Notes"},{"name":"robots","content":"noindex"}]',
  );
  expect(await titleOf(closed.id, reader)).not.toContain("night");
});

test("related answers share a tag, and only those that the reader may open", async () => {
  const { id } = await anAnswer(db);
  const near = await anAnswer(db, { words: { tags: ["talking", "care"] } });
  const closed = await anAnswer(db, { audience: "members" });
  await anAnswer(db, { words: { tags: ["alcohol"] } });

  const related = async (as?: Reader) =>
    (await page(await open(id, as))).related.map(({ id }) => id);
  expect(await related()).toEqual([near.id]);
  expect((await related(await aMember(db))).toSorted()).toEqual([near.id, closed.id].toSorted());
});

test("the list goes on after 20, and an unknown tag is a 404", async () => {
  for (let count = 0; count < 21; count += 1) await anAnswer(db, { now: 1000 + count });
  const first = await list(await routeArgs("/answers"));
  expect(first.list).toMatchObject({ hasMore: true });
  expect(first.tags.map(({ id }) => id)).toEqual(["talking"]);
  const after = first.list.answers.at(-1)!.id;

  const rest = await list(await routeArgs(`/answers?after=${after}`));
  expect(rest.list.answers).toMatchObject([{ published_at: 1000 }]);
  expect(await thrownBy(list(await routeArgs("/answers?tag=nope")))).toMatchObject({
    init: { status: 404 },
  });
});

test("“This helped” counts once, can be undone, and shows no count", async () => {
  const { id } = await anAnswer(db);
  const reader = await aMember(db);
  const press = async (intent: string) => action(await open(id, reader, { intent }));

  await press("helped");
  await press("helped");
  const shown = await page(await open(id, reader));
  expect(shown.helped).toBe(true);
  expect(JSON.stringify(await page(await open(id)))).not.toMatch(/"helped":(?!null)/);
  expect(await db.selectFrom("answer_help").selectAll().execute()).toHaveLength(1);

  await press("not-helped");
  expect(await db.selectFrom("answer_help").selectAll().execute()).toEqual([]);
  expect(await thrownBy(press("count"))).toMatchObject({ init: { status: 400 } });
});
