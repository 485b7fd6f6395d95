import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { sendShareAnswer } from "~/features/answers/consent/share-action.server";
import { findShare } from "~/features/answers/consent/share.server";
import { copyLength } from "~/features/answers/copy/copy";
import { offerCopy, setState } from "~/features/answers/copy/copies.server";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";
import { aCopy, copyWords, savedCopy } from "../answer-factory";

// The lists of names come with a package that takes seconds to load.
beforeAll(() => getMarkRules().then(() => {}), 120_000);

let copy: Awaited<ReturnType<typeof aCopy>>;
beforeEach(async () => {
  await db.deleteFrom("question").execute();
  copy = await aCopy(db);
});

const { title, question, reply } = copyWords;
const shareOf = () => findShare(db, copy.member.id, copy.questionId);

/** Sends the form that the page shows, with these values in it. */
async function send(
  values: Record<string, string>,
  before: () => Promise<unknown> = async () => {},
) {
  const share = (await shareOf())!;
  await before();
  const form = new FormData();
  const fields = { seen: share.offer?.seen ?? "", title, question, reply, ...values };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return sendShareAnswer({ accountId: copy.member.id, share, form });
}

const published = () => db.selectFrom("answer").select(["reply", "audience"]).execute();

test("line breaks of the browser and spaces at the ends are no change of the text", async () => {
  const sent = await send({ choice: "yes", reply: `  ${reply.replaceAll("\n", "\r\n")}\r\n` });

  expect(sent).toMatchObject({ status: 303 });
  // Without a choice of readers, members only read it.
  expect(await published()).toEqual([{ reply, audience: "members" }]);
});

test.each([
  ["no choice", {}],
  ["an unknown choice", { choice: "perhaps" }],
  ["unknown readers", { choice: "yes", audience: "world" }],
  ["a changed word with a plain yes", { choice: "yes", question: `${question} Please.` }],
  ["a text without end", { choice: "changes", reply: "x".repeat(copyLength.reply + 1) }],
  ["an empty text", { choice: "yes", title: "" }],
])("%s is refused, with every word that was typed", async (_, values: Record<string, string>) => {
  const refused = await send(values);

  expect(refused).toMatchObject({ init: { status: 400 } });
  const { result } = (refused as { data: { result: { initialValue: object } } }).data;
  const typed = { question, reply, ...values } as Record<string, string>;
  expect(result.initialValue).toMatchObject({ question: typed.question, reply: typed.reply });
  expect(await published()).toEqual([]);
  expect(await savedCopy(db, copy.questionId)).toMatchObject({ state: "offered", version: 1 });
});

test.each(["yes", "changes"])(
  "%s comes too late when the expert took the copy away",
  async (choice) => {
    const words = { choice, question: choice === "yes" ? question : "My own words." };
    const refused = await send(words, () => setState(db, copy.questionId, "private"));

    expect(refused).toMatchObject({
      init: { status: 409 },
      data: { result: { initialValue: { question: words.question } } },
    });
    expect(await published()).toEqual([]);
    expect(await savedCopy(db, copy.questionId)).toMatchObject({
      state: "private",
      words: { question },
    });
  },
);

test("a name in the member’s own changes stops the expert from asking again", async () => {
  await send({
    choice: "changes",
    question: "Tyler says yes late.",
    reasons: "none",
    tags: "care",
  });
  const { expert, questionId } = copy;
  const returned = await savedCopy(db, questionId);

  expect(returned).toMatchObject({ state: "returned", version: 2 });
  expect(returned!.words).toEqual({ ...copyWords, question: "Tyler says yes late." });
  const offer = { expertId: expert.id, questionId, version: 2 };
  expect(await offerCopy(db, offer, Date.now())).toBe("marked");
  expect(await published()).toEqual([]);
});

test("taking back what is not published changes and records nothing", async () => {
  const countActs = async () => (await db.selectFrom("audit_entry").select("seq").execute()).length;
  const before = await countActs();

  expect(await send({ intent: "take-back" })).toMatchObject({ status: 303 });
  expect(await countActs()).toBe(before);
  expect(await savedCopy(db, copy.questionId)).toMatchObject({ state: "offered" });
});

test("the text that the member agrees to holds no markup of its own", async () => {
  copy = await aCopy(db, { words: { reply: "Try <script>alert(1)</script> at breakfast." } });
  const reply = "Try <script>alert(1)</script> at breakfast.";
  expect(await send({ choice: "yes", reply })).toMatchObject({ status: 303 });

  expect((await shareOf())?.published?.html).not.toContain("<script");
});
