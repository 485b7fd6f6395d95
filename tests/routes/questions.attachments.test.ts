import { expect, test } from "vitest";
import { db } from "~/db.server";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { findDeskQuestion } from "~/features/desk/desk.server";
import { changeStatement, eraseStatement } from "~/features/statements/statements.server";
import { action as threadAction, loader as thread } from "~/routes/questions.$id";
import { action, loader } from "~/routes/questions.new";
import { play } from "#tests/features/dialogues/a-talk";
import { aStatement } from "#tests/features/statements/a-statement";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const asked = "Could we talk on Sunday, after breakfast?";
const form = { body: "Is this too much to begin with?", topic: "talking", sharing: "members" };
const rideHome = (await listDialogues()).find(({ id }) => id === "the-ride-home")!;

async function aTalk(as: { id: string }) {
  const attempt = await startAttempt(db, as.id, rideHome, { seed: 1, now: 1 });
  const moves = ["1-harmful", "rewind", "1-good", "2-good", "3-good", "4-good", "5-good"];
  await play(db, as.id, rideHome, attempt, moves);
  return attempt;
}

async function send(as: { id: string }, along: string, more = {}) {
  return action(await routeArgs("/questions/new", { as, form: { ...form, ...more, along } }));
}

/** What the expert finds with the question that was sent. */
async function onTheDesk(answer: unknown) {
  const address = (answer as Response).headers.get("Location")!;
  const expert = await anAccount(db, { roles: ["expert"] });
  return findDeskQuestion(db, expert.id, address.split("/").at(-1)!);
}

test("the expert sees the statement's text, and not for whom or when it is", async () => {
  const member = await aMember(db);
  const question = await onTheDesk(await send(member, `words ${await aStatement(member, asked)}`));

  expect(question!.attachment).toEqual({ kind: "words", text: asked });
  expect(JSON.stringify(question)).not.toMatch(/my son|"Sunday"/);
});

test("a question sent again within minutes takes the attachment of the second form", async () => {
  const member = await aMember(db);
  await send(member, "");
  const question = await onTheDesk(await send(member, `words ${await aStatement(member, asked)}`));

  expect(question!.attachment).toEqual({ kind: "words", text: asked });
});

test("the expert sees a talk's lines and replies, the effect of each and the ending", async () => {
  const member = await aMember(db);
  const question = await onTheDesk(await send(member, `talk ${await aTalk(member)}`));

  expect(question!.attachment).toMatchObject({
    kind: "talk",
    title: "The ride home",
    them: "Theo",
    start: "guarded",
    lines: [
      { isTakenBack: true, moved: "Closed a little" },
      { isTakenBack: false },
      {},
      {},
      {},
      {},
    ],
    ending: "He’ll go and see",
  });
});

test("the copy stays the same when the statement is changed or erased", async () => {
  const member = await aMember(db);
  const id = await aStatement(member, asked);
  const answer = (await send(member, `words ${id}`)) as Response;
  const copy = async () => (await onTheDesk(answer))!.attachment;

  const words = { body: "Changed.", recipient: "", occasion: "", name: "" };
  await changeStatement(db, member.id, id, words, "1", Date.now());
  expect(await copy()).toEqual({ kind: "words", text: asked });
  await eraseStatement(db, member.id, id);
  expect(await copy()).toEqual({ kind: "words", text: asked });

  const params = { id: answer.headers.get("Location")!.split("/").at(-1)! };
  const page = await thread(await routeArgs("/questions/x", { as: member, params }));
  expect(page.thread.attachment).toEqual({ kind: "words", text: asked });
  const other = await aMember(db);
  expect(
    await thrownBy(thread(await routeArgs("/questions/x", { as: other, params }))),
  ).toMatchObject({ init: { status: 404 } });
});

test("nobody can attach another member's text or a made-up id", async () => {
  const [member, other] = [await aMember(db), await aMember(db)];
  const foreign = [`words ${await aStatement(other, asked)}`, `talk ${await aTalk(other)}`];

  for (const along of [...foreign, "words none", "talk none", "words", "journal 1", "__proto__"]) {
    expect(await send(member, along), along).toMatchObject({
      init: { status: 400 },
      data: {
        result: {
          initialValue: { body: form.body },
          error: { along: ["That one no longer exists. Choose another one, or none."] },
        },
      },
    });
  }
  const mine = db.selectFrom("question").where("account_id", "=", member.id);
  expect(await mine.selectAll().execute()).toEqual([]);
});

test("nothing is attached unless it is chosen", async () => {
  const member = await aMember(db);
  await aStatement(member, asked);

  expect((await onTheDesk(await send(member, "")))!.attachment).toBeNull();
});

test("the form offers one's own statements and talks, with the named one chosen", async () => {
  const [member, other] = [await aMember(db), await aMember(db)];
  const [words, talk] = [await aStatement(member, asked), await aTalk(member)];
  const foreign = await aStatement(other, asked);
  const along = async (search: string) =>
    (await loader(await routeArgs(`/questions/new${search}`, { as: member }))).along;

  expect(await along("")).toMatchObject({
    words: [{ value: `words ${words}`, title: "Sunday" }],
    talks: [{ value: `talk ${talk}`, title: expect.stringContaining("The ride home") }],
    chosen: "",
  });
  expect((await along(`?statement=${words}`)).chosen).toBe(`words ${words}`);
  expect((await along(`?attempt=${talk}`)).chosen).toBe(`talk ${talk}`);
  expect(await along(`?statement=${foreign}&attempt=none`)).toMatchObject({
    words: [{ value: `words ${words}` }],
    chosen: "",
  });
});

test("the named one is offered even if many are newer", async () => {
  const member = await aMember(db);
  const first = await aStatement(member, "The very first line.");
  for (let index = 0; index < 12; index += 1) await aStatement(member, `Line ${index}`);

  const args = await routeArgs(`/questions/new?statement=${first}`, { as: member });
  const { words, chosen } = (await loader(args)).along;

  expect(chosen).toBe(`words ${first}`);
  expect(words.filter(({ value }) => value === chosen)).toHaveLength(1);
});

test("cues in an attachment show the card first too", async () => {
  const member = await aMember(db);
  const id = await aStatement(member, "You said you want to die. Could you call me?");

  expect(await send(member, `words ${id}`)).toMatchObject({ data: { cards: ["suicide"] } });
  const question = await onTheDesk(await send(member, `words ${id}`, { shown: "suicide" }));
  expect(question).toMatchObject({ cue: "suicide", attachment: { kind: "words" } });
});

test("only the member who sent a copy can delete it", async () => {
  const [member, other] = [await aMember(db), await aMember(db)];
  const answer = (await send(member, `words ${await aStatement(member)}`)) as Response;
  const params = { id: answer.headers.get("Location")!.split("/").at(-1)! };
  const deleteAttachment = async (as: { id: string }) =>
    threadAction(await routeArgs("/questions/x", { as, params, form: { intent: "take-back" } }));

  expect(await thrownBy(deleteAttachment(other))).toMatchObject({ init: { status: 404 } });
  expect((await onTheDesk(answer))!.attachment).not.toBeNull();

  await db.deleteFrom("grant").where("account_id", "=", member.id).execute();
  expect(((await deleteAttachment(member)) as Response).status).toBe(303);
  expect((await onTheDesk(answer))!.attachment).toBeNull();
});

test("erasing an account deletes its attachments", async () => {
  const member = await aMember(db);
  const { attachment } = (await onTheDesk(
    await send(member, `words ${await aStatement(member)}`),
  ))!;
  expect(attachment).not.toBeNull();
  const copies = () => db.selectFrom("question_attachment").select("content").execute();
  const before = (await copies()).length;

  await db.deleteFrom("account").where("id", "=", member.id).execute();

  expect(await copies()).toHaveLength(before - 1);
});
