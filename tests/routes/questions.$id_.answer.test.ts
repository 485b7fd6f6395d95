import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { saveCopy } from "~/features/answers/copy/copies.server";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";
import { loader as loadThread } from "~/routes/questions.$id";
import { action, loader } from "~/routes/questions.$id_.answer";
import { aCopy, copyWords, savedCopy } from "#tests/features/answers/answer-factory";
import { aMember } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

// The lists of names come with a package that takes seconds to load.
beforeAll(() => getMarkRules().then(() => {}), 120_000);

let copy: Awaited<ReturnType<typeof aCopy>>;
beforeEach(async () => {
  await db.deleteFrom("question").execute();
  copy = await aCopy(db);
});

const open = (form?: Record<string, string>, as: { id: string } = copy.member) =>
  routeArgs(`/questions/${copy.questionId}/answer`, { as, params: { id: copy.questionId }, form });

const { title, question, reply } = copyWords;
async function answer(values: Record<string, string>) {
  const { share } = await loader(await open());
  const seen = share.offer?.seen ?? "";
  return action(await open({ seen, title, question, reply, audience: "members", ...values }));
}

const answers = () => db.selectFrom("answer").selectAll().execute();

test("the member sees the copy as changes beside the original, and nobody else sees it", async () => {
  const { share } = await loader(await open());

  expect(share.offer).toMatchObject({
    texts: { title, question, reply },
    seen: expect.any(String),
  });
  expect(share.offer!.question.changes.length).toBeGreaterThan(0);
  const other = await aMember(db);
  expect(await thrownBy(loader(await open(undefined, other)))).toMatchObject({
    init: { status: 404 },
  });
  await action(await open({ choice: "yes" }, other)).catch(() => {});
  expect(await answers()).toEqual([]);
});

test("a draft, and a copy that stays private, are shown to no member", async () => {
  for (const state of ["draft", "private", "declined"] as const) {
    await db.updateTable("answer_copy").set({ state }).execute();
    expect(await thrownBy(loader(await open()))).toMatchObject({ init: { status: 404 } });
    const args = await routeArgs("/x", { as: copy.member, params: { id: copy.questionId } });
    expect(JSON.stringify(await loadThread(args))).not.toContain(question);
  }
});

test("yes publishes exactly what was seen, with its hash, and one press takes it back", async () => {
  const agreed = (await answer({ choice: "yes", audience: "public" })) as Response;

  expect(agreed.headers.get("Location")).toBe(`/questions/${copy.questionId}/answer`);
  const [published] = await answers();
  expect(published).toMatchObject({ title, question, reply, audience: "public" });
  expect(published!.id).not.toContain(copy.questionId);
  const [agreement] = await db.selectFrom("answer_agreement").selectAll().execute();
  expect(agreement).toMatchObject({ audience: "public", ended_at: null });
  expect(agreement!.text_hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await loader(await open())).share).toMatchObject({
    offer: null,
    published: { title, html: expect.stringContaining("<p>The yes is real.") },
  });

  await action(await open({ intent: "take-back" }));
  expect(await answers()).toEqual([]);
  const ended = await db.selectFrom("answer_agreement").select("ended_at").execute();
  expect(ended).toEqual([{ ended_at: expect.any(Number) }]);
  // They can agree again.
  expect(await answer({ choice: "yes" })).toMatchObject({ status: 303 });
  expect(await answers()).toMatchObject([{ audience: "members" }]);
});

test("an agreement to another text than the saved one publishes nothing", async () => {
  const { share } = await loader(await open());
  const seen = share.offer!.seen;
  const words = { ...copyWords, question: "He says yes late in the evening." };
  const { expert, questionId } = copy;
  const now = Date.now();

  const forged = await answer({ choice: "yes", seen: "0".repeat(64) });
  expect(forged).toMatchObject({ init: { status: 409 } });
  await saveCopy(db, { expertId: expert.id, questionId, words, version: 1 }, now);
  await db.updateTable("answer_copy").set({ state: "offered" }).execute();
  const late = await action(
    await open({ seen, choice: "yes", title, question: words.question, reply }),
  );
  expect(late).toMatchObject({ init: { status: 409 } });
  expect(await answers()).toEqual([]);
});

test("an expert’s change after the agreement is not published without a new one", async () => {
  await answer({ choice: "yes" });
  const { expert, questionId } = copy;
  const words = { ...copyWords, question: "Something else." };
  await saveCopy(db, { expertId: expert.id, questionId, words, version: 1 }, Date.now());
  expect(await answers()).toMatchObject([{ question }]);

  await db.updateTable("answer_copy").set({ state: "offered" }).execute();
  const { share } = await loader(await open());
  expect(share).toMatchObject({ published: { question }, offer: { texts: textsOf(words) } });
  const form = { ...textsOf(words), choice: "yes", audience: "members", seen: share.offer!.seen };
  await action(await open(form));
  expect(await answers()).toMatchObject([{ question: "Something else." }]);
});

const textsOf = ({ title, question, reply }: typeof copyWords) => ({ title, question, reply });

test("the member’s own changes go back to the expert, and typed words survive a refusal", async () => {
  const own = { question: "He says yes late, no early." };
  const refused = await answer({ choice: "yes", ...own });
  expect(refused).toMatchObject({
    init: { status: 400 },
    data: { result: { initialValue: own } },
  });

  expect(await answer({ choice: "changes", ...own })).toMatchObject({ status: 303 });
  expect(await savedCopy(db, copy.questionId)).toMatchObject({ state: "returned", words: own });
  expect((await loader(await open())).share).toMatchObject({ isReturned: true, offer: null });
  expect(await answers()).toEqual([]);
});

test("a no is final, and a copy that a newer rule marks is not published", async () => {
  await answer({ choice: "no" });
  expect(await savedCopy(db, copy.questionId)).toMatchObject({ state: "declined" });

  copy = await aCopy(db, { words: { question: "My son Tyler drinks. What can I do?" } });
  const marked = await answer({ choice: "yes", question: "My son Tyler drinks. What can I do?" });
  expect(marked).toMatchObject({ init: { status: 409 } });
  expect(await savedCopy(db, copy.questionId)).toMatchObject({ state: "draft" });
  expect(await answers()).toEqual([]);
});
