import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";
import { action, loader } from "~/routes/desk.$id_.copy";
import { mailTo } from "#tests/features/accounts/an-outbox";
import { savedCopy } from "#tests/features/answers/answer-factory";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

type Account = Awaited<ReturnType<typeof anAccount>>;
let member: Account;
let ingrid: Account;
let id: string;

// The lists of names come with a package that takes seconds to load.
beforeAll(() => getMarkRules().then(() => {}), 120_000);

beforeEach(async () => {
  await db.deleteFrom("question").execute();
  member = await aMember(db, { reply_mail: 1, alias: "Wren" });
  ingrid = await anAccount(db, { roles: ["expert"], alias: "Ingrid Solheim" });
  const body = "My friend Lillian is 41 and cancels every time. Should I stop asking?";
  ({ id } = await aQuestion(db, member.id, { sharing: "members", body, title: "She cancels" }));
  await aReply(db, id, ingrid.id, { body: "Thank you for asking, Wren. Offer something small." });
});

const open = (as: Account, form?: Record<string, string | string[]>) =>
  routeArgs(`/desk/${id}/copy`, { as, params: { id }, form });

const typed = {
  version: "0",
  title: "She cancels",
  question: "A close friend cancels every time. Should I stop asking?",
  reply: "Thank you for asking. Offer something small.",
  tag: ["company"],
  lesson: ["start-and-hope/what-craft-is", ""],
};
const checks = { nobody: "on", amounts: "on", "spoken-about": "on", person: "on" };

test("a new copy starts with stand-ins, and shows what was found without the member’s address", async () => {
  const { page } = await loader(await open(ingrid));

  expect(page.words).toMatchObject({
    question: "My friend [name] [age] and cancels every time. Should I stop asking?",
    reply: "Thank you for asking, [name]. Offer something small.",
  });
  const known = page.found.filter(({ isInOriginal }) => isInOriginal);
  expect(known.map(({ text, standing }) => [text, standing])).toEqual([
    ["Lillian", "replaced"],
    ["is 41", "replaced"],
    ["Wren", "replaced"],
  ]);
  expect(page.found.filter(({ standing }) => standing === "must-go").length).toBeGreaterThan(0);
  expect(JSON.stringify(page)).not.toContain(member.email);
  expect(await thrownBy(loader(await open(member)))).toMatchObject({ init: { status: 404 } });
});

test("a draft is saved with marks, and the member is asked only after every check", async () => {
  const draft = { ...typed, question: "My friend Lillian cancels every time." };
  const saved = (await action(await open(ingrid, { intent: "save", ...draft }))) as Response;
  expect(saved.headers.get("Location")).toBe(`/desk/${id}/copy`);
  expect(await savedCopy(db, id)).toMatchObject({
    words: { question: draft.question, tags: ["company"], lessons: [typed.lesson[0]] },
  });

  const marked = await action(
    await open(ingrid, { intent: "offer", ...draft, ...checks, version: "1" }),
  );
  expect(marked).toMatchObject({ init: { status: 400 }, data: { ticked: Object.keys(checks) } });
  const unticked = await action(
    await open(ingrid, { intent: "offer", ...typed, nobody: "on", version: "1" }),
  );
  expect(unticked).toMatchObject({ init: { status: 400 }, data: { version: 2 } });
  expect(await mailTo(db, member.email)).toEqual([]);

  const asked = await action(
    await open(ingrid, { intent: "offer", ...typed, ...checks, version: "2" }),
  );
  expect(asked).toMatchObject({ status: 303 });
  expect(await savedCopy(db, id)).toMatchObject({ state: "offered" });
  const [mail] = await mailTo(db, member.email);
  expect(mail).toContain("Subject: You have a reply");
  for (const word of ["cancels", "Ingrid", "question", "library"]) expect(mail).not.toContain(word);
});

test("what cannot be saved comes back as it was typed", async () => {
  const long = { ...typed, question: "x".repeat(4001) };
  const refused = await action(await open(ingrid, { intent: "save", ...long }));
  expect(refused).toMatchObject({
    init: { status: 400 },
    data: { words: { question: long.question }, errors: { question: expect.any(String) } },
  });

  await action(await open(ingrid, { intent: "save", ...typed }));
  const stale = await action(await open(ingrid, { intent: "save", ...typed, title: "Other" }));
  expect(stale).toMatchObject({ init: { status: 409 }, data: { words: { title: "Other" } } });
});

test.each(["", "publish", "__proto__"])("the unknown intent %j is refused", async (intent) => {
  expect(await thrownBy(action(await open(ingrid, { intent })))).toMatchObject({
    init: { status: 400 },
  });
});
