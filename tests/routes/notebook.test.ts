import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { saveConfidence } from "~/features/dialogues/confidence/confidence.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { addRating } from "~/features/lessons/exercises/life-ratings.server";
import { saveResponse } from "~/features/lessons/exercises/responses.server";
import { changeStatement } from "~/features/statements/statements.server";
import { action, loader } from "~/routes/notebook._index/route";
import { loader as download } from "~/routes/notebook.download";
import { aStatement } from "#tests/features/statements/a-statement";
import { aMember } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

const asked = "Could we talk on Sunday, after breakfast?";

describe("a statement", () => {
  test("is in its member's notebook only", async () => {
    const [one, other] = [await aMember(db), await aMember(db)];
    const id = await aStatement(one, asked);

    const notebookOf = async (as: { id: string }) =>
      (await loader(await routeArgs("/notebook", { as }))).statements;
    expect(await notebookOf(one)).toMatchObject([{ id, title: "Sunday", recipient: "my son" }]);
    expect(await notebookOf(other)).toEqual([]);
  });

  test("is counted when the notebook lists only the latest five", async () => {
    const member = await aMember(db);
    for (let index = 0; index < 7; index += 1) await aStatement(member, `Line ${index}`);
    const { statements, statementCount } = await loader(
      await routeArgs("/notebook", { as: member }),
    );
    expect([statements.length, statementCount]).toEqual([5, 7]);
  });

  test("is in its member's download with all its versions", async () => {
    const [one, other] = [await aMember(db), await aMember(db)];
    const id = await aStatement(one, asked);
    const words = { body: "Changed on Monday.", recipient: "", occasion: "", name: "Late" };
    await changeStatement(db, one.id, id, words, "1-abc", Date.now());
    await aStatement(one, "A second one.");
    await aStatement(other, "Not yours.");

    const text = await (await download(await routeArgs("/notebook/download", { as: one }))).text();

    for (const part of ["Late", "Changed on Monday.", asked, "A second one."]) {
      expect(text.split(part)).toHaveLength(2);
    }
    expect(text).not.toContain("Not yours.");
  });
});

test("the download has the member's own confidence before and after each dialogue", async () => {
  const [one, other] = [await aMember(db), await aMember(db)];
  const dialogue = (await findDialogue("the-ride-home"))!;
  for (const [as, level] of [
    [one, 2],
    [other, 5],
  ] as const) {
    const attemptId = await startAttempt(db, as.id, dialogue, { seed: 1, now: 1 });
    await saveConfidence(db, as.id, { attemptId, moment: "before", level, now: 1 });
  }

  const text = await (await download(await routeArgs("/notebook/download", { as: one }))).text();

  expect(text).toContain("Practice: The ride home\nHow ready before it: Barely");
  expect(text.split("How ready")).toHaveLength(2);
});

test("the download has every rating, including those that the page leaves out", async () => {
  const member = await aMember(db);
  for (let month = 0; month < 30; month++) {
    await addRating(db, member.id, { ratings: { sleep: 1 + (month % 10) }, goals: [] }, month);
  }

  const text = await (await download(await routeArgs("/notebook/download", { as: member }))).text();

  expect(text.split("Rating\n")).toHaveLength(31);
});

test("erasing a note or a rating leads back to its list", async () => {
  const member = await aMember(db);
  const place = { lessonId: "m/l", exerciseId: "r" };
  await saveResponse(db, member.id, place, { kind: "reflect", text: "mine" }, 1);
  await addRating(db, member.id, { ratings: { sleep: 3 }, goals: [] }, 1);
  const { notes, ratings } = await loader(await routeArgs("/notebook", { as: member }));

  const erase = async (form: Record<string, string>) =>
    (await action(await routeArgs("/notebook", { as: member, form }))).headers.get("Location");
  const { lessonId: lesson, exerciseId: exercise } = notes[0]!;
  expect(await erase({ intent: "erase-note", lesson, exercise })).toBe("/notebook#notes");
  const rating = ratings[0]!.id;
  expect(await erase({ intent: "erase-rating", rating })).toBe("/notebook#life");
  const left = await loader(await routeArgs("/notebook", { as: member }));
  expect([...left.notes, ...left.ratings]).toEqual([]);
});
