import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { QuestionList } from "~/features/questions/question-list";
import { loader } from "~/routes/questions._index";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

test("a visitor signs in first, and an account without questions gets the gate", async () => {
  const stranger = (await thrownBy(loader(await routeArgs("/questions")))) as Response;
  expect(stranger.headers.get("Location")).toBe("/sign-in?next=%2Fquestions");

  const account = await anAccount(db);
  expect(await thrownBy(loader(await routeArgs("/questions", { as: account })))).toMatchObject({
    init: { status: 403 },
    data: { reason: "membership" },
  });
});

test("a new member gets a link to the form", async () => {
  const member = await anAccount(db);
  await aGrant(db, member.id);

  const page = await loader(await routeArgs("/questions", { as: member }));

  expect(renderToStaticMarkup(createElement(QuestionList, page))).toContain('"/questions/new"');
});

test("a member sees their own questions with their states", async () => {
  const [member, other] = [await anAccount(db), await anAccount(db)];
  const expert = await anAccount(db, { roles: ["expert"] });
  await aQuestion(db, other.id, { title: "Not theirs" });
  await aQuestion(db, member.id, { title: "First", asked_at: 3 });
  await aQuestion(db, member.id, { title: "Second", asked_at: 2, claimed_by: expert.id });
  const third = await aQuestion(db, member.id, { title: "Third", asked_at: 1 });
  await aReply(db, third.id, expert.id);

  const page = await loader(await routeArgs("/questions", { as: member }));
  const html = renderToStaticMarkup(createElement(QuestionList, page));

  expect(page.questions.map(({ title }) => title)).toEqual(["First", "Second", "Third"]);
  for (const words of ["Waiting for an expert", "An expert is working on it", "New reply"]) {
    expect(html).toContain(words);
  }
});
