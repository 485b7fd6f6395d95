import { beforeAll, expect, test } from "vitest";
import type { Db } from "#db/database";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";
import {
  answersAPage,
  audiencesFor,
  findAnswer,
  listAnswers,
  listPublicAnswers,
  listRelated,
  listUsedTags,
  searchAnswers,
} from "~/features/answers/page/answers.server";
import { hasHelped, pressHelped } from "~/features/answers/page/help.server";
import type { ViewerAccount } from "~/features/membership/viewer.server";
import { aMember } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { anAnswer } from "../answer-factory";

// The lists of names come with a package that takes seconds to load.
beforeAll(() => getMarkRules().then(() => {}), 120_000);

const now = Date.UTC(2026, 10, 30);
const [everyone, members] = [["public"], ["public", "members"]] as const;

test("only a live membership or a role opens the answers for members", () => {
  const viewer = (grants: object[], roles: string[] = []) =>
    ({ roles, standing: { grants } }) as unknown as ViewerAccount;
  const grant = { source: "complimentary", status: "active", ends_at: null };
  const over = { ...grant, ends_at: now - 1 };

  expect(audiencesFor(null, now)).toEqual(everyone);
  expect(audiencesFor(viewer([]), now)).toEqual(everyone);
  expect(audiencesFor(viewer([over]), now)).toEqual(everyone);
  expect(audiencesFor(viewer([grant]), now)).toEqual(members);
  expect(audiencesFor(viewer([over], ["expert"]), now)).toEqual(members);
});

/** One public answer and one for members, with words and a tag of their own. */
async function aPair(db: Db) {
  const open = await anAnswer(db, { now, words: { tags: ["talking"] } });
  const closed = await anAnswer(db, {
    now: now + 1,
    audience: "members",
    words: { tags: ["care", "talking"], question: "She hides the bottles in the laundry." },
  });
  return { open, closed };
}

test("no way to list, find or count shows an answer for members to anyone else", async () => {
  const db = await testDb();
  const { open, closed } = await aPair(db);
  const list = async (readers: typeof everyone | typeof members, tag?: string) =>
    (await listAnswers(db, { audiences: readers, tag })).answers.map(({ id }) => id);

  expect(await list(everyone)).toEqual([open.id]);
  expect(await list(members)).toEqual([closed.id, open.id]);
  expect(await list(everyone, "care")).toEqual([]);
  expect(await list(members, "care")).toEqual([closed.id]);
  expect(await listUsedTags(db, everyone)).toEqual(["talking"]);
  expect((await listUsedTags(db, members)).toSorted()).toEqual(["care", "talking"]);
  expect(await listPublicAnswers(db)).toEqual([{ id: open.id }]);
  expect(await searchAnswers(db, ["laundry"], everyone)).toEqual([]);
  expect(await searchAnswers(db, ["laundry"], members)).toMatchObject([{ id: closed.id }]);
  // With no answer that has both words, one of them is enough, but for the same readers only.
  const either = await searchAnswers(db, ["laundry", "breakfast"], everyone);
  expect(either.map(({ id }) => id)).not.toContain(closed.id);
  const related = await listRelated(db, { id: "another", tags: ["care", "talking"] }, everyone);
  expect(related.map(({ id }) => id)).toEqual([open.id]);
});

test("a published answer names neither its question nor any account", async () => {
  const db = await testDb();
  const { open } = await aPair(db);
  const { alias, email } = await db
    .selectFrom("account")
    .select(["alias", "email"])
    .where("id", "=", open.member.id)
    .executeTakeFirstOrThrow();

  const shown = JSON.stringify([
    await findAnswer(db, open.id),
    await listAnswers(db, { audiences: members }),
    await searchAnswers(db, ["breakfast"], members),
  ]);
  for (const word of [open.questionId, open.member.id, open.expert.id, alias, email]) {
    expect(shown.includes(word), word).toBe(false);
  }
});

test("related answers have the most tags in common first, and at most three are shown", async () => {
  const db = await testDb();
  const tagged = async (at: number, ...tags: string[]) =>
    (await anAnswer(db, { now: now + at, words: { tags } })).id;
  const here = await tagged(0, "talking", "care", "alcohol");
  const two = await tagged(1, "talking", "care");
  await tagged(2, "alcohol");
  const one = await tagged(3, "care");
  const newest = await tagged(4, "talking");
  await tagged(5, "company");

  const related = await listRelated(
    db,
    { id: here, tags: ["talking", "care", "alcohol"] },
    everyone,
  );
  expect(related.map(({ id }) => id)).toEqual([two, newest, one]);
  expect(await listRelated(db, { id: here, tags: [] }, everyone)).toEqual([]);
});

test("every answer is on one page exactly, also with the same time, and when the last one is gone", async () => {
  const db = await testDb();
  const ids: string[] = [];
  for (let count = 0; count <= answersAPage; count += 1) ids.push((await anAnswer(db, { now })).id);

  const first = await listAnswers(db, { audiences: everyone });
  const after = first.answers.at(-1)!.id;
  const rest = await listAnswers(db, { audiences: everyone, after });
  expect([first.answers.length, first.hasMore, rest.hasMore]).toEqual([answersAPage, true, false]);
  const seen = [...first.answers, ...rest.answers].map(({ id }) => id);
  expect(seen.toSorted()).toEqual(ids.toSorted());

  await db.deleteFrom("answer").where("id", "=", after).execute();
  expect((await listAnswers(db, { audiences: everyone, after })).answers).toHaveLength(20);
});

test("“This helped” is each reader’s own, and is gone with the answer", async () => {
  const db = await testDb();
  const { id } = await anAnswer(db);
  const [one, two] = [await aMember(db), await aMember(db)];
  await Promise.all([1, 2].map(() => pressHelped(db, one.id, id, true, now)));

  expect([await hasHelped(db, one.id, id), await hasHelped(db, two.id, id)]).toEqual([true, false]);
  await pressHelped(db, two.id, id, false, now);
  expect(await hasHelped(db, one.id, id)).toBe(true);
  await db.deleteFrom("answer").where("id", "=", id).execute();
  expect(await db.selectFrom("answer_help").selectAll().execute()).toEqual([]);
});
