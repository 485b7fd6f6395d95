import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { ThreadView } from "~/features/questions/thread";
import { action, loader } from "~/routes/questions.$id";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

type Account = Awaited<ReturnType<typeof anAccount>>;
let member: Account;
let expert: Account;
let question: Awaited<ReturnType<typeof aQuestion>>;

beforeEach(async () => {
  member = await anAccount(db);
  expert = await anAccount(db, { roles: ["expert"], alias: "Ingrid Solheim" });
  await aGrant(db, member.id);
  question = await aQuestion(db, member.id);
  await aReply(db, question.id, expert.id, { body: "The yes is *real*." });
});

const argsFor = (as: Account, id: string, form?: Record<string, string>) =>
  routeArgs(`/questions/${id}`, { as, params: { id }, form });

test("a member reads their question and its reply", async () => {
  const { thread } = await loader(await argsFor(member, question.id));

  expect(thread).toMatchObject({ title: question.title, body: question.body });
  expect(thread.replies).toMatchObject([
    { author: "Ingrid Solheim", html: "<p>The yes is <em>real</em>.</p>" },
  ]);
});

test("another member, an expert and a made-up id get the same 404", async () => {
  const stranger = await anAccount(db);
  await aGrant(db, stranger.id);

  const answers = await Promise.all([
    thrownBy(loader(await argsFor(stranger, question.id))),
    thrownBy(loader(await argsFor(expert, question.id))),
    thrownBy(loader(await argsFor(member, "no-such-question"))),
    thrownBy(action(await argsFor(stranger, question.id, { body: "Mine now" }))),
    thrownBy(action(await argsFor(member, "no-such-question", { body: "Hello" }))),
  ]);

  for (const answer of answers) expect(answer).toMatchObject({ data: null, init: { status: 404 } });
  const { thread } = await loader(await argsFor(member, question.id));
  expect(thread.replies).toHaveLength(1);
});

test("opening the page marks the reply as read", async () => {
  await loader(await argsFor(member, question.id));

  const { seen_at } = await db
    .selectFrom("question")
    .select("seen_at")
    .where("id", "=", question.id)
    .executeTakeFirstOrThrow();
  expect(seen_at).not.toBeNull();
});

test("a member whose membership has ended can read but not write", async () => {
  await db.updateTable("grant").set({ ends_at: 1 }).where("account_id", "=", member.id).execute();

  expect(await loader(await argsFor(member, question.id))).toBeTruthy();
  const form = { body: "One more thing" };
  expect(await thrownBy(action(await argsFor(member, question.id, form)))).toMatchObject({
    init: { status: 403 },
  });
});

test("writing back redirects to the thread, and an empty form stays on the page", async () => {
  const form = { body: "And at breakfast?" };
  const answer = (await action(await argsFor(member, question.id, form))) as Response;
  const refused = await action(await argsFor(member, question.id, { body: " " }));

  expect(answer.headers.get("Location")).toBe(`/questions/${question.id}`);
  expect(refused).toMatchObject({ init: { status: 400 } });
});

test("a third text is refused and stays on the page", async () => {
  for (const body of ["one and", "two and"]) {
    await action(await argsFor(member, question.id, { body }));
  }

  expect(await action(await argsFor(member, question.id, { body: "three" }))).toMatchObject({
    init: { status: 400 },
    data: { result: { initialValue: { body: "three" } } },
  });
});

test("a text with cues shows the card first here too", async () => {
  const body = "He hit me last night.";

  const first = await action(await argsFor(member, question.id, { body }));
  const second = await action(await argsFor(member, question.id, { body, shown: "violence" }));

  expect(first).toMatchObject({ data: { cards: ["violence"] } });
  expect((second as Response).status).toBe(303);
});

test.each(["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:x)"])(
  "HTML in a member's text is shown as text: %s",
  async (text) => {
    const hostile = await aQuestion(db, member.id, { title: text, body: `${text}\n\n${text}` });
    await aReply(db, hostile.id, expert.id);
    await action(await argsFor(member, hostile.id, { body: text }));

    const { thread, alias, clock } = await loader(await argsFor(member, hostile.id));
    const page = renderToStaticMarkup(createElement(ThreadView, { thread, alias, clock }));

    expect(page).not.toMatch(/<(script|img)/);
    expect(page).not.toContain('href="javascript');
  },
);

test("braces are shown as they were typed", async () => {
  const braces = await aQuestion(db, member.id, { body: "{7*191} and {{constructor}}" });

  const { thread, alias, clock } = await loader(await argsFor(member, braces.id));
  const page = renderToStaticMarkup(createElement(ThreadView, { thread, alias, clock }));

  expect(page).toContain("{7*191} and {{constructor}}");
});
