/// <reference types="vite/client" />
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { isPostgres } from "#db/database";
import { getQuestionSeal } from "#db/sealed";
import { db } from "~/db.server";
import { attachmentPlace } from "~/features/questions/sealed-question.server";
import { loaderWhileUnavailable, actionWhileUnavailable } from "~/http/while-unavailable.server";
import { action as threadAction } from "~/routes/questions.$id";
import { agreeToCopy } from "~/features/answers/consent/publish.server";
import { hashOfTexts, saveCopy } from "~/features/answers/copy/copies.server";
import { copyWords } from "#tests/features/answers/answer-factory";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

interface RouteModule {
  handle?: { desk?: boolean };
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
  action?: (args: ActionFunctionArgs) => Promise<unknown>;
}

const modules = import.meta.glob<RouteModule>(["~/routes/*.tsx", "~/routes/*/route.tsx"], {
  eager: true,
});
const nameOf = (file: string) => file.replace(/^.*\/routes\//, "").replace(/(\/route)?\.tsx$/, "");
/** Every route of the staff but the admins', whose test is admin.audit.test.ts. */
const staffRoutes = Object.entries(modules)
  .map(([file, module]) => ({ name: nameOf(file), ...module }))
  .filter(({ name, handle }) => handle?.desk || /^(desk|moderation)\b/.test(name))
  .filter(({ name }) => !/^admin\b/.test(name));

const reply =
  "Thank you for writing. That sounds like a long night. Try one sentence at breakfast.";

const { title, question: asked, reply: answered } = copyWords;
const copied = { title, question: asked, reply: answered, tag: "talking" };
const checks = { nobody: "on", amounts: "on", "spoken-about": "on", person: "on" };

/** What each action of the staff's routes is sent, and what it must leave in the log. */
const intents: Record<string, { form: Record<string, string>; recorded: string }[]> = {
  "desk.($id)": [
    { form: { intent: "claim" }, recorded: "question.claim" },
    {
      form: { intent: "send", body: reply, emergency: "on", doses: "on" },
      recorded: "question.reply",
    },
    { form: { intent: "release" }, recorded: "question.release" },
  ],
  "desk.$id_.copy": [
    { form: { intent: "save", ...copied, version: "0" }, recorded: "answer.edit" },
    { form: { intent: "offer", ...copied, ...checks, version: "1" }, recorded: "answer.offer" },
    { form: { intent: "withhold" }, recorded: "answer.withhold" },
    { form: { intent: "remove" }, recorded: "answer.take-down" },
  ],
};

/** Brings a question to where the action of a route can be taken. */
async function prepare(route: string, id: string, form: Record<string, string>) {
  if (route === "desk.($id)") {
    const { action } = staffRoutes.find(({ name }) => name === route)!;
    if (form.intent !== "claim") await action!(await staffArgs(id, { intent: "claim" }));
    return;
  }
  await db.updateTable("question").set({ sharing: "members" }).where("id", "=", id).execute();
  await aReply(db, id, expert.id);
  if (form.intent === "save") return;
  const change = { expertId: expert.id, questionId: id, words: copyWords, version: 0 };
  await saveCopy(db, change, Date.now());
  if (form.intent !== "remove") return;
  await db.updateTable("answer_copy").set({ state: "offered" }).execute();
  const agreement = { textHash: hashOfTexts(copyWords), audience: "members" } as const;
  await agreeToCopy(db, member.id, id, agreement, Date.now());
}

let expert: Awaited<ReturnType<typeof anAccount>>;
let member: Awaited<ReturnType<typeof anAccount>>;
let question: Awaited<ReturnType<typeof aQuestion>>;
beforeEach(async () => {
  member = await aMember(db);
  expert = await anAccount(db, { roles: ["expert", "admin"] });
  question = await aQuestion(db, member.id);
});

const entries = () =>
  db
    .selectFrom("audit_entry")
    .innerJoin("audit_person as actor", "actor.opaque_id", "actor")
    .select(["seq", "action", "object", "actor.account_id"])
    .orderBy("seq", "desc")
    .execute();
const staffArgs = (id?: string, form?: Record<string, string>) =>
  routeArgs("/desk", { as: expert, ...(id && { params: { id } }), ...(form && { form }) });

test("there are routes for staff, and each of their actions is listed here", () => {
  expect(staffRoutes.length).toBeGreaterThan(0);
  const acting = staffRoutes.filter(({ action }) => action).map(({ name }) => name);
  expect(acting.toSorted()).toEqual(Object.keys(intents).toSorted());
});

test.each(staffRoutes.filter(({ loader }) => loader))(
  "the loader of $name records each view",
  async ({ name, loader }) => {
    const ids = name.startsWith("desk.(") ? [question.id, undefined] : [question.id];
    for (const id of ids) {
      await loader!(await staffArgs(id));

      const [newest] = await entries();
      expect(newest).toMatchObject({
        account_id: expert.id,
        action: id ? "question.read" : "question.list",
        object: id ? `question ${id}` : null,
      });
    }
    // A page that does not exist shows nothing, so nobody has seen anything.
    const before = await entries();
    await thrownBy(loader!(await staffArgs("no-such-question")));
    expect(await entries()).toEqual(before);
  },
);

test.each(staffRoutes.filter(({ action }) => action))(
  "each action of $name records what it does, and nothing if it does nothing",
  async ({ name, action }) => {
    for (const { form, recorded } of intents[name]!) {
      question = await aQuestion(db, member.id);
      const { id } = question;
      await prepare(name, id, form);
      await action!(await staffArgs(id, form));
      const done = await entries();
      expect(done[0]).toMatchObject({ account_id: expert.id, action: recorded });
      expect(done[0]!.object).toBe(`question ${id}`);

      if (form.intent === "release") continue;
      await action!(await staffArgs(id, form));
      expect(await entries()).toEqual(done);
    }
  },
);

test("a member who takes an attachment back is recorded once", async () => {
  const seal = await getQuestionSeal(db, question.id);
  const content = seal.seal(
    attachmentPlace(question.id),
    JSON.stringify({ kind: "words", text: "Words" }),
  );
  await db
    .insertInto("question_attachment")
    .values({ question_id: question.id, content })
    .execute();
  const takeBack = async () =>
    threadAction(
      await routeArgs("/questions", {
        as: member,
        params: { id: question.id },
        form: { intent: "take-back" },
      }),
    );

  await takeBack();
  await takeBack();

  const own = (await entries()).filter(({ account_id }) => account_id === member.id);
  expect(own).toMatchObject([{ action: "question.take-back", object: `question ${question.id}` }]);
});

test("while the log takes no entry, nothing is shown and nothing is done", async () => {
  const { loader, action } = staffRoutes.find(({ name }) => name === "desk.($id)")!;
  const restore = await refuseEntries();

  const shown = loaderWhileUnavailable(loader!)(await staffArgs(question.id));
  expect(await thrownBy(Promise.resolve(shown))).toMatchObject({ init: { status: 503 } });
  const claimed = actionWhileUnavailable(action!)(
    await staffArgs(question.id, { intent: "claim" }),
  );
  expect(await thrownBy(Promise.resolve(claimed))).toMatchObject({ init: { status: 503 } });
  const { claimed_by } = await db
    .selectFrom("question")
    .select("claimed_by")
    .where("id", "=", question.id)
    .executeTakeFirstOrThrow();
  expect(claimed_by).toBeNull();

  await restore();
  await action!(await staffArgs(question.id, { intent: "claim" }));
  expect((await entries())[0]).toMatchObject({ action: "question.claim" });
});

/** Makes the database refuse new entries, until the function that it returns is called. */
async function refuseEntries() {
  if (isPostgres(db)) {
    await sql`create trigger refuse_entries before insert on audit_entry
      for each statement execute function refuse_audit_change()`.execute(db);
    return () => sql`drop trigger refuse_entries on audit_entry`.execute(db);
  }
  await sql`create trigger refuse_entries before insert on audit_entry
    begin select raise(abort, 'refused'); end`.execute(db);
  return () => sql`drop trigger refuse_entries`.execute(db);
}
