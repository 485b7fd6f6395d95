import { beforeAll, expect, onTestFinished, test } from "vitest";
import { openDatabase, type Db } from "#db/database";
import { eraseAccount } from "#db/erase";
import { agreeToCopy, takeBack, takeDown } from "~/features/answers/consent/publish.server";
import { declineCopy, returnCopy } from "~/features/answers/consent/share.server";
import * as copies from "~/features/answers/copy/copies.server";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";
import { findAnswer, listAnswers, searchAnswers } from "~/features/answers/page/answers.server";
import { aMember, anAccount } from "#tests/helpers/factories";
import { newDatabase } from "#tests/helpers/new-database";
import { testDb } from "#tests/helpers/test-db";
import { testKeys } from "#tests/helpers/test-keys";
import { aCopy, anAnswer, copyWords, savedCopy } from "../answer-factory";

// The lists of names come with a package that takes seconds to load.
beforeAll(() => getMarkRules().then(() => {}), 120_000);

const { hashOfTexts, offerCopy, saveCopy, setState, withholdCopy } = copies;
const now = Date.UTC(2026, 10, 30);
const audiences = ["public", "members"] as const;
const textHash = hashOfTexts(copyWords);
const yes = { textHash, audience: "public" } as const;

/** The ids of what a member finds in the list and by a search. */
async function shownIn(db: Db) {
  const { answers } = await listAnswers(db, { audiences });
  return [...answers, ...(await searchAnswers(db, ["breakfast"], audiences))].map(({ id }) => id);
}

const answersIn = (db: Db) => db.selectFrom("answer").selectAll().execute();
const agreementsIn = (db: Db) =>
  db.selectFrom("answer_agreement").selectAll().orderBy("agreed_at").execute();
const actsIn = async (db: Db) => {
  const entries = await db
    .selectFrom("audit_entry")
    .innerJoin("audit_person as actor", "actor.opaque_id", "audit_entry.actor")
    .innerJoin("audit_person as subject", "subject.opaque_id", "audit_entry.subject")
    .select(["action", "object", "actor.account_id as by", "subject.account_id as of"])
    .orderBy("seq")
    .execute();
  return entries.map(({ action, object, by, of }) => [action, object, by, of]);
};

test("the hash covers each text in its place, and nothing else", () => {
  const { title, question, reply } = copyWords;
  const others = [
    { ...copyWords, title: `${title} ` },
    { ...copyWords, question: question.replace("?", ".") },
    { ...copyWords, reply: reply.replace("\n\n", "\n") },
    { title: question, question: title, reply },
    { title: `${title}${question}`, question: "", reply },
  ];
  expect(new Set([copyWords, ...others].map(hashOfTexts)).size).toBe(6);
  expect(hashOfTexts({ ...copyWords, tags: [], reasons: { x: "y" } } as never)).toBe(textHash);
});

test("nothing of a copy is shown before its member agrees, in any state", async () => {
  const db = await testDb();
  const { member, questionId } = await aCopy(db);
  for (const state of ["draft", "returned", "agreed", "declined", "private"] as const) {
    await setState(db, questionId, state);
    expect(await agreeToCopy(db, member.id, questionId, yes, now), state).toBe("changed");
    expect(await shownIn(db), state).toEqual([]);
  }
  await setState(db, questionId, "offered");
  expect(await shownIn(db)).toEqual([]);
  expect([await answersIn(db), await agreementsIn(db)]).toEqual([[], []]);
});

test.each(["title", "question", "reply"] as const)(
  "an agreement to another %s than the offered one publishes nothing",
  async (part) => {
    const db = await testDb();
    const { member, questionId } = await aCopy(db);
    const seen = { ...copyWords, [part]: `${copyWords[part]} ` };

    const other = { ...yes, textHash: hashOfTexts(seen) };
    expect(await agreeToCopy(db, member.id, questionId, other, now)).toBe("changed");
    expect([await answersIn(db), await agreementsIn(db)]).toEqual([[], []]);
    expect(await actsIn(db)).toHaveLength(1);

    expect(await agreeToCopy(db, member.id, questionId, yes, now)).toBe("published");
    expect(await agreementsIn(db)).toMatchObject([{ text_hash: textHash, agreed_at: now }]);
    const [answer] = await answersIn(db);
    expect(hashOfTexts(answer!)).toBe(textHash);
  },
);

test("nobody else can agree, send back, decline or take back, and no try is recorded", async () => {
  const db = await testDb();
  const { expert, questionId } = await aCopy(db);
  const shared = await anAnswer(db);
  const before = await actsIn(db);
  const strangers = [await aMember(db), await anAccount(db, { roles: ["admin"] }), expert];

  for (const { id } of strangers) {
    expect(await agreeToCopy(db, id, questionId, yes, now)).toBe("changed");
    expect(await returnCopy(db, id, questionId, copyWords, now)).toBe(false);
    expect(await declineCopy(db, id, questionId, now)).toBe(false);
    await takeBack(db, id, shared.questionId, now);
  }

  expect(await savedCopy(db, questionId)).toMatchObject({ state: "offered", version: 1 });
  expect(await answersIn(db)).toMatchObject([{ id: shared.id }]);
  expect(await actsIn(db)).toEqual(before);
});

test("a change by the expert is published only after a new agreement, which ends the old one", async () => {
  const db = await testDb();
  const { id, member, expert, questionId } = await anAnswer(db, { now });
  const words = { ...copyWords, reply: "Try one sentence after breakfast." };
  const by = { expertId: expert.id, questionId };
  expect(await saveCopy(db, { ...by, words, version: 1 }, now)).toBe("saved");
  expect(await agreeToCopy(db, member.id, questionId, yes, now)).toBe("changed");
  expect(await offerCopy(db, { ...by, version: 2 }, now)).toBe("offered");
  // The page with the old text is still open somewhere.
  expect(await agreeToCopy(db, member.id, questionId, yes, now)).toBe("changed");
  expect(await answersIn(db)).toMatchObject([{ id, reply: copyWords.reply }]);

  const next = { textHash: hashOfTexts(words), audience: "members" } as const;
  expect(await agreeToCopy(db, member.id, questionId, next, now + 1)).toBe("published");
  expect(await answersIn(db)).toMatchObject([{ reply: words.reply, audience: "members" }]);
  expect(await findAnswer(db, id)).toBeNull();
  expect(await agreementsIn(db)).toMatchObject([
    { text_hash: textHash, ended_at: now + 1 },
    { text_hash: next.textHash, ended_at: null },
  ]);
});

test("every act is recorded once, with who did it and whose question it is", async () => {
  const db = await testDb();
  const { member, expert, questionId } = await aCopy(db, { state: "draft" });
  const by = { expertId: expert.id, questionId };
  for (let round = 0; round < 2; round += 1) {
    await offerCopy(db, { ...by, version: 1 }, now);
    await agreeToCopy(db, member.id, questionId, yes, now);
    await takeBack(db, member.id, questionId, now);
  }
  await agreeToCopy(db, member.id, questionId, yes, now);
  await takeDown(db, expert.id, questionId, now);
  await takeDown(db, expert.id, questionId, now);
  // What an expert took down is not published by the old agreement.
  expect(await agreeToCopy(db, member.id, questionId, yes, now)).toBe("changed");
  await offerCopy(db, { ...by, version: 1 }, now);
  await returnCopy(db, member.id, questionId, copyWords, now);
  await withholdCopy(db, expert.id, questionId, now);

  const acts = await actsIn(db);
  expect(acts.map(([action]) => String(action).replace("answer.", "")).join(" ")).toBe(
    "edit offer agree take-back agree take-back agree take-down offer return withhold",
  );
  const members = /agree|take-back|return|decline/;
  for (const [action, object, actor, subject] of acts) {
    expect(object).toBe(`question ${questionId}`);
    expect(subject).toBe(member.id);
    expect(actor, String(action)).toBe(members.test(String(action)) ? member.id : expert.id);
  }
});

test("two servers show an answer at once, and neither shows it after the member takes it back", async () => {
  const { address, remove } = await newDatabase();
  const servers = [1, 2].map(() => openDatabase(address, testKeys(address))) as [Db, Db];
  onTestFinished(async () => {
    for (const server of servers) await server.destroy();
    await remove();
  });
  const [one, two] = servers;
  const { member, questionId } = await aCopy(one);

  const both = await Promise.all(
    servers.map((server) => agreeToCopy(server, member.id, questionId, yes, now)),
  );
  expect(both.toSorted()).toEqual(["changed", "published"]);
  const { id } = (await answersIn(one))[0]!;
  for (const server of servers) expect(await shownIn(server)).toEqual([id, id]);
  await takeBack(two, member.id, questionId, now);
  for (const server of servers) {
    expect(await shownIn(server)).toEqual([]);
    expect(await findAnswer(server, id)).toBeNull();
  }
});

test("erasing the member erases all of an answer, and erasing the expert only their name", async () => {
  const db = await testDb();
  const { id, expert } = await anAnswer(db);
  const other = await anAnswer(db);
  expect(await findAnswer(db, id)).toMatchObject({ author: "Ingrid Solheim" });
  const erase = async (accountId: string) => {
    const accounts = db.selectFrom("account").select("email").where("id", "=", accountId);
    await eraseAccount(db, (await accounts.executeTakeFirstOrThrow()).email);
  };

  await erase(expert.id);
  expect(await findAnswer(db, id)).toMatchObject({ author: null, title: copyWords.title });
  await erase(other.member.id);
  expect(await shownIn(db)).toEqual([id, id]);
  for (const table of ["answer", "answer_copy", "answer_agreement", "answer_tag"] as const) {
    expect(await db.selectFrom(table).selectAll().execute(), table).toHaveLength(1);
  }
});
