import type { Db } from "#db/database";
import { completeAnswerIndex, findAnswers } from "#db/answer-index";
import type { Audience } from "#db/tables/answers";
import { listExpertNames } from "~/features/accounts/staff-roles.server";
import { isAnyLive } from "~/features/membership/access";
import type { ViewerAccount } from "~/features/membership/viewer.server";
import { firstWords } from "~/features/questions/question";

export const answersAPage = 20;

/** Which answers somebody may read. Nothing of an answer is cached, so taking it back works at once. */
export function audiencesFor(account: ViewerAccount | null, now: number): Audience[] {
  const isMember = account && isAnyLive(account.standing.grants, now);
  return isMember || account?.roles.length ? ["public", "members"] : ["public"];
}

interface AnswerFilter {
  audiences: readonly Audience[];
  tag?: string | null;
  /** The id of the last answer already shown. */
  after?: string | null;
}

/** Answers for these readers, the newest first. */
export async function listAnswers(db: Db, { audiences, tag, after }: AnswerFilter) {
  const last = after ? await findCursor(db, after) : undefined;
  const rows = await selectListed(db, audiences)
    .$if(Boolean(tag), (query) =>
      query
        .innerJoin("answer_tag as tagged", "tagged.answer_id", "answer.id")
        .where("tagged.tag", "=", tag!),
    )
    .where((eb) =>
      last
        ? eb(
            eb.refTuple("answer.published_at", "answer.id"),
            "<",
            eb.tuple(last.published_at, last.id),
          )
        : eb.lit(true),
    )
    .orderBy("published_at", "desc")
    .orderBy("answer.id", "desc")
    .limit(answersAPage + 1)
    .execute();
  return {
    answers: await asListed(db, rows.slice(0, answersAPage)),
    hasMore: rows.length > answersAPage,
  };
}

export type ListedAnswer = Awaited<ReturnType<typeof listAnswers>>["answers"][number];

function selectListed(db: Db, audiences: readonly Audience[]) {
  return db
    .selectFrom("answer")
    .select(["answer.id", "title", "question", "author_id", "published_at"])
    .where("audience", "in", audiences);
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof selectListed>["execute"]>>[number];

async function asListed(db: Db, rows: ListedRow[]) {
  const [tags, names] = await Promise.all([
    listTagsOf(
      db,
      rows.map(({ id }) => id),
    ),
    listExpertNames(
      db,
      rows.flatMap(({ author_id }) => author_id ?? []),
    ),
  ]);
  return rows.map(({ id, title, question, author_id, published_at }) => ({
    id,
    title,
    gist: firstWords(question, 140),
    author: names.get(author_id ?? "") ?? null,
    published_at,
    tags: tags.get(id) ?? [],
  }));
}

async function listTagsOf(db: Db, ids: string[]) {
  const tags = new Map<string, string[]>();
  if (ids.length === 0) return tags;
  const rows = await db
    .selectFrom("answer_tag")
    .selectAll()
    .where("answer_id", "in", ids)
    .orderBy("tag")
    .execute();
  for (const { answer_id, tag } of rows) tags.set(answer_id, [...(tags.get(answer_id) ?? []), tag]);
  return tags;
}

function findCursor(db: Db, id: string) {
  return db
    .selectFrom("answer")
    .select(["published_at", "id"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The ids of the tags that answers for these readers have. */
export async function listUsedTags(db: Db, audiences: readonly Audience[]) {
  const rows = await db
    .selectFrom("answer_tag")
    .innerJoin("answer", "answer.id", "answer_tag.answer_id")
    .select("tag")
    .distinct()
    .where("audience", "in", audiences)
    .execute();
  return rows.map(({ tag }) => tag);
}

/** The ids of the answers that anyone may read, for the sitemap, which lists at most 50,000 pages. */
export function listPublicAnswers(db: Db) {
  return db
    .selectFrom("answer")
    .select("id")
    .where("audience", "=", "public")
    .orderBy("published_at", "desc")
    .limit(40_000)
    .execute();
}

/** A published answer with its tags, or null. The caller decides who may read it. */
export async function findAnswer(db: Db, id: string) {
  const row = await db
    .selectFrom("answer")
    .select([
      "id",
      "title",
      "question",
      "reply",
      "lessons",
      "audience",
      "author_id",
      "published_at",
    ])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const [listed] = await asListed(db, [row]);
  const { reply, question, audience, lessons } = row;
  return { ...listed!, question, reply, audience, lessons: lessons.split(" ").filter(Boolean) };
}

const mostRelated = 3;

/** Other answers for these readers: those with the most tags in common, then the newest. */
export async function listRelated(
  db: Db,
  { id, tags }: { id: string; tags: string[] },
  audiences: readonly Audience[],
) {
  if (tags.length === 0) return [];
  const near = await db
    .selectFrom("answer_tag")
    .innerJoin("answer", "answer.id", "answer_tag.answer_id")
    .select((eb) => ["answer.id", eb.fn.countAll().as("shared")])
    .where("tag", "in", tags)
    .where("audience", "in", audiences)
    .where("answer.id", "!=", id)
    .groupBy(["answer.id", "published_at"])
    .orderBy("shared", "desc")
    .orderBy("published_at", "desc")
    .limit(mostRelated)
    .execute();
  if (near.length === 0) return [];
  const ids = near.map((answer) => answer.id);
  const rows = await selectListed(db, audiences).where("answer.id", "in", ids).execute();
  const listed = await asListed(db, rows);
  return listed.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

const completed = new WeakMap<Db, Promise<void>>();

/** Finds answers for these readers by words. The first search after a move fills the index first. */
export async function searchAnswers(db: Db, words: string[], audiences: readonly Audience[]) {
  const filling = completed.get(db) ?? completeAnswerIndex(db).catch(() => {});
  completed.set(db, filling);
  await filling;
  return findAnswers(db, words, audiences);
}
