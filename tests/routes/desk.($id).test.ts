import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { action, loader } from "~/routes/desk.($id)";
import { mailTo } from "#tests/features/accounts/an-outbox";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

type Account = Awaited<ReturnType<typeof anAccount>>;
let member: Account;
let ingrid: Account;
let tunde: Account;
let question: Awaited<ReturnType<typeof aQuestion>>;

beforeEach(async () => {
  await db.deleteFrom("question").execute();
  member = await anAccount(db, { reply_mail: 1 });
  ingrid = await anAccount(db, { roles: ["expert"], alias: "Ingrid Solheim" });
  tunde = await anAccount(db, { roles: ["expert"], alias: "T. Okafor" });
  question = await aQuestion(db, member.id);
});

const list = (as: Account, search = "") => routeArgs(`/desk${search}`, { as });
const open = (as: Account, form?: Record<string, string>, id = question.id) =>
  routeArgs(`/desk/${id}`, { as, params: { id }, form });

const reply =
  "Thank you for writing. That sounds like a long night. Try one sentence at breakfast.";
const checked = { emergency: "on", doses: "on" };

test("the desk is a 404 for visitors and members, by GET and POST", async () => {
  const calls = [
    async () => loader(await routeArgs("/desk")),
    async () => loader(await list(member)),
    async () => loader(await open(member)),
    async () => action(await open(member, { intent: "claim" })),
  ];

  for (const call of calls) {
    expect(await thrownBy(call())).toMatchObject({ data: null, init: { status: 404 } });
  }
});

test("an expert must pass the second factor first", async () => {
  const args = await routeArgs("/desk", { as: ingrid, secondFactor: false });

  const thrown = (await thrownBy(loader(args))) as Response;

  expect(thrown.headers.get("Location")).toBe("/second-factor?next=%2Fdesk");
});

test("an administrator may answer too", async () => {
  const admin = await anAccount(db, { roles: ["admin"] });

  expect(await loader(await list(admin))).toMatchObject({ isAdmin: true });
});

test("the desk shows the queue and the chosen question, and no email address", async () => {
  await aReply(db, (await aQuestion(db, member.id)).id, tunde.id);

  for (const args of [
    await list(ingrid),
    await open(ingrid),
    await list(ingrid, "?filter=answered"),
  ]) {
    const page = JSON.stringify(await loader(args));
    expect(page).not.toContain(member.email);
    expect(page).not.toContain("@example.org");
    expect(page).not.toContain(member.id);
  }
  const { question: shown } = await loader(await open(ingrid));
  expect(shown).toMatchObject({ body: question.body, asker: "Rowan" });
});

test("an unknown question is a 404", async () => {
  const missing = await open(ingrid, undefined, "no-such-question");

  expect(await thrownBy(loader(missing))).toMatchObject({ init: { status: 404 } });
});

test("claiming a question keeps the filter, and the second expert is told who has it", async () => {
  const args = await routeArgs(`/desk/${question.id}?filter=safety`, {
    as: ingrid,
    params: { id: question.id },
    form: { intent: "claim" },
  });

  const first = (await action(args)) as Response;
  const second = await action(await open(tunde, { intent: "claim" }));

  expect(first.headers.get("Location")).toBe(`/desk/${question.id}?filter=safety`);
  expect(second).toMatchObject({
    init: { status: 409 },
    data: { problem: "Ingrid Solheim took this one just before you." },
  });
});

test("passing on puts a question back in the queue, but not another expert's", async () => {
  await action(await open(ingrid, { intent: "claim" }));

  const refused = await action(await open(tunde, { intent: "release" }));
  const done = (await action(await open(ingrid, { intent: "release" }))) as Response;

  expect(refused).toMatchObject({ init: { status: 409 } });
  expect(done.headers.get("Location")).toBe("/desk");
});

test("a preview shows the reply, keeps the text and sends nothing", async () => {
  await action(await open(ingrid, { intent: "claim" }));
  const body = `## Tonight\n\n${reply}\n\n<b>raw</b>`;

  const answer = await action(await open(ingrid, { intent: "preview", body }));

  expect(answer).toMatchObject({ data: { result: { initialValue: { body } } } });
  expect(JSON.stringify(answer)).toContain("&lt;b&gt;raw");
  expect(await db.selectFrom("reply").selectAll().execute()).toEqual([]);
});

test("a reply without both ticks is not sent, and the text stays", async () => {
  await action(await open(ingrid, { intent: "claim" }));

  const answer = await action(await open(ingrid, { intent: "send", body: reply, doses: "on" }));

  expect(answer).toMatchObject({
    init: { status: 400 },
    data: {
      result: {
        initialValue: { body: reply, doses: "on" },
        error: { emergency: ["Tick this once you have thought about it."] },
      },
    },
  });
});

test("a reply is sent once, answers the question, and the mail does not reveal the subject", async () => {
  await action(await open(ingrid, { intent: "claim" }));
  const send = async () => action(await open(ingrid, { intent: "send", body: reply, ...checked }));

  const first = (await send()) as Response;
  const second = await send();

  expect(first.status).toBe(303);
  expect(second).toMatchObject({
    init: { status: 409 },
    data: { result: { initialValue: { body: reply } } },
  });
  const mails = await mailTo(db, member.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain("Subject: You have a reply");
  for (const word of ["question", "expert", "Ingrid", question.title, "breakfast"]) {
    expect(mails[0]).not.toContain(word);
  }
});

test("an expert without the claim cannot answer, and keeps their text", async () => {
  const answer = await action(await open(tunde, { intent: "send", body: reply, ...checked }));

  expect(answer).toMatchObject({
    init: { status: 409 },
    data: { result: { initialValue: { body: reply } } },
  });
  expect(await db.selectFrom("reply").selectAll().execute()).toEqual([]);
});

test.each(["", "erase", "__proto__", "constructor"])(
  "the unknown intent %j is refused",
  async (intent) => {
    expect(await thrownBy(action(await open(ingrid, { intent })))).toMatchObject({
      init: { status: 400 },
    });
  },
);
