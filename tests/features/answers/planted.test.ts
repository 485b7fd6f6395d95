import { beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import { offerCopy, saveCopy, hashOfTexts } from "~/features/answers/copy/copies.server";
import { agreeToCopy } from "~/features/answers/consent/publish.server";
import { withStandIns } from "~/features/answers/marks/find-marks";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";
import type { MarkRules } from "~/features/answers/marks/mark";
import { loader as answerPage } from "~/routes/answers.$id";
import { loader as answerList } from "~/routes/answers._index";
import { loader as answerFeed } from "~/routes/answers[.]xml";
import { loader as searchPage } from "~/routes/search";
import { loader as sitemap } from "~/routes/sitemap[.]xml";
import { mailTo } from "#tests/features/accounts/an-outbox";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";
import { plantedQuestions } from "./planted-questions";

let rules: MarkRules;
// The lists of names come with a package that takes seconds to load.
beforeAll(async () => {
  rules = await getMarkRules();
}, 120_000);

const everyPlanted = plantedQuestions.flatMap(({ planted }) => planted);
const isIn = (text: string, planted: string) => text.toLowerCase().includes(planted.toLowerCase());

test("at least 50 planted details in 20 questions are all marked", () => {
  expect(plantedQuestions).toHaveLength(20);
  expect(everyPlanted.length).toBeGreaterThanOrEqual(50);
  const missed = plantedQuestions.flatMap(({ question, reply, planted }) => {
    const left = withStandIns(`${question}\n\n${reply}`, rules, ["Wren"]);
    return planted.filter((one) => isIn(left, one)).map((one) => `${one}: ${left}`);
  });
  expect(missed).toEqual([]);
});

test(
  "no planted detail reaches a page, the feed, the sitemap, a search or a mail",
  { timeout: 120_000 },
  async () => {
    const expert = await anAccount(db, { roles: ["expert"], alias: "I. S." });
    const member = await aMember(db, { alias: "Wren", reply_mail: 1 });
    const ids: string[] = [];
    for (const { question, reply } of plantedQuestions) {
      ids.push(
        await publishWithoutMarks({ expertId: expert.id, memberId: member.id, question, reply }),
      );
    }

    const pages = await Promise.all([
      ...ids.map(async (id) => answerPage(await routeArgs("/x", { params: { id } }))),
      ...[undefined, member].map(async (as) => answerList(await routeArgs("/answers", { as }))),
      answerFeed().then((feed) => feed.text()),
      sitemap().then((map) => map.text()),
      mailTo(db, member.email),
    ]);
    const shown = JSON.stringify(pages);
    expect(
      everyPlanted.filter((planted) => !/^\d+$/.test(planted) && isIn(shown, planted)),
    ).toEqual([]);
    for (const planted of everyPlanted) {
      const q = new URLSearchParams({ q: planted });
      const { results } = await searchPage(await routeArgs(`/search?${q}`, { as: member }));
      const answers = results.filter(({ label }) => label === "Answer");
      expect(isIn(JSON.stringify(answers), planted), planted).toBe(false);
    }
  },
);

interface Planting {
  expertId: string;
  memberId: string;
  question: string;
  reply: string;
}

/** Tries to publish the text as it is, then with stand-ins, and at last without any mark. */
async function publishWithoutMarks({ expertId, memberId, question, reply }: Planting) {
  const { id: questionId } = await aQuestion(db, memberId, { sharing: "members", body: question });
  await aReply(db, questionId, expertId, { body: reply });
  const now = Date.now();
  const copyOf = (texts: { question: string; reply: string }) => {
    return { title: "What do I do?", ...texts, tags: [], lessons: [], reasons: {} };
  };
  const replaced = (text: string) => withStandIns(text, rules, ["Wren"]);
  const rewritten = (text: string) => replaced(text).replaceAll(/\[[^\]]*\]/g, "…");
  const tries = [
    { question, reply },
    { question: replaced(question), reply: replaced(reply) },
    { question: rewritten(question), reply: rewritten(reply) },
  ];
  const outcomes: string[] = [];
  for (const [version, texts] of tries.entries()) {
    await saveCopy(db, { expertId, questionId, words: copyOf(texts), version }, now);
    outcomes.push(await offerCopy(db, { expertId, questionId, version: version + 1 }, now));
  }
  expect(outcomes, rewritten(question)).toEqual(["marked", "marked", "offered"]);
  const textHash = hashOfTexts(copyOf(tries[2]!));
  await agreeToCopy(db, memberId, questionId, { textHash, audience: "public" }, now);
  const { id } = await db
    .selectFrom("answer")
    .select("id")
    .where("question_id", "=", questionId)
    .executeTakeFirstOrThrow();
  return id;
}
