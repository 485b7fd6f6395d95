import { expect, test } from "vitest";
import type { Confidence } from "~/features/dialogues/confidence/confidence";
import {
  answerByForm,
  findAnswers,
  saveConfidence,
  listAnswers,
} from "~/features/dialogues/confidence/confidence.server";
import { startAgain } from "~/features/dialogues/talk/start-attempt.server";
import { eraseAccount } from "#db/erase";
import { anAccount } from "#tests/helpers/factories";
import { aTalk, rideHome } from "#tests/features/dialogues/a-talk";

/** A talk with a way to answer before it and after it. */
async function anAnsweredTalk() {
  const talk = await aTalk();
  const answer = (moment: "before" | "after", level: Confidence, now = 1) =>
    saveConfidence(talk.db, talk.id, { attemptId: talk.attemptId, moment, level, now });
  const answers = () => findAnswers(talk.db, talk.id, talk.attemptId);
  const send = (fields: Record<string, string>) =>
    answerByForm(talk.db, talk.id, talk.attemptId, formOf(fields), 5);
  return { ...talk, answer, answers, send };
}

function formOf(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("saves both answers of a talk, and replaces an answer that is given again", async () => {
  const { answer, answers } = await anAnsweredTalk();
  expect(await answers()).toEqual({ before: null, after: null });

  await answer("before", 1);
  await answer("after", 3);
  await answer("after", 4);

  expect(await answers()).toEqual({ before: 1, after: 4 });
});

test("neither saves nor shows answers for another member's talk", async () => {
  const { db, attemptId, answer, answers } = await anAnsweredTalk();
  const other = await anAccount(db);

  await saveConfidence(db, other.id, { attemptId, moment: "after", level: 5, now: 1 });
  expect(await answers()).toEqual({ before: null, after: null });

  await answer("after", 2);
  expect(await findAnswers(db, other.id, attemptId)).toEqual({ before: null, after: null });
  expect(await listAnswers(db, other.id)).toEqual([]);
});

test("a form saves an answer, may save none, and erases both", async () => {
  const { answer, answers, send } = await anAnsweredTalk();
  await answer("before", 1);

  expect(await send({ intent: "keep" })).toBe(true);
  expect(await answers()).toEqual({ before: 1, after: null });
  expect(await send({ intent: "keep", confidence: "5" })).toBe(true);
  expect(await answers()).toEqual({ before: 1, after: 5 });
  expect(await send({ intent: "erase" })).toBe(true);
  expect(await answers()).toEqual({ before: null, after: null });
});

test.each<Record<string, string>>([
  { intent: "keep", confidence: "0" },
  { intent: "keep", confidence: "6" },
  { intent: "keep", confidence: "2.5" },
  { intent: "keep", confidence: "very" },
  { intent: "other", confidence: "3" },
  { confidence: "3" },
])("refuses %j and saves nothing", async (fields) => {
  const { answers, send } = await anAnsweredTalk();

  expect(await send(fields)).toBe(false);
  expect(await answers()).toEqual({ before: null, after: null });
});

test("lists the answers of the latest talks, oldest first", async () => {
  const { db, id, attemptId, answer } = await anAnsweredTalk();
  await answer("before", 1, 10);
  await answer("after", 2, 20);
  const opening = [{ type: "say" as const, choiceId: "1-good" }];
  const next = await startAgain(db, id, rideHome, { seed: 1, now: 25, opening });
  await saveConfidence(db, id, { attemptId: next, moment: "after", level: 4, now: 30 });

  const dialogueId = rideHome.id;
  const second = { attemptId: next, dialogueId, answeredAt: 30, before: null, after: 4 };
  expect(await listAnswers(db, id)).toEqual([
    { attemptId, dialogueId, answeredAt: 20, before: 1, after: 2 },
    second,
  ]);
  expect(await listAnswers(db, id, 1)).toEqual([second]);
});

test("erasing an account erases its answers", async () => {
  const { db, id, answer } = await anAnsweredTalk();
  await answer("before", 3);
  const { email } = await db
    .selectFrom("account")
    .select("email")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();

  await eraseAccount(db, email);

  expect(await db.selectFrom("dialogue_confidence").selectAll().execute()).toEqual([]);
});
