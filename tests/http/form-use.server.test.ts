import { expect, onTestFinished, test } from "vitest";
import { openDatabase, type Db } from "#db/database";
import { deleteExpired } from "~/features/accounts/expired.server";
import { claimQuestion, sendReply } from "~/features/desk/claim-question.server";
import { addObservation } from "~/features/observations/observations.server";
import { askQuestion } from "~/features/questions/ask-question.server";
import { mostADay } from "~/features/questions/question";
import { writeBack } from "~/features/questions/thread.server";
import { saveStatement } from "~/features/statements/save-statement.server";
import { formKey } from "~/http/form-use.server";
import { useAnswers } from "#tests/features/observations/an-observation";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";
import { anAccount } from "#tests/helpers/factories";
import { newDatabase } from "#tests/helpers/new-database";
import { testKeys } from "#tests/helpers/test-keys";

const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.UTC(2026, 10, 23, 12);

/** One database as two servers have it, with a member and an expert. */
async function twoServers() {
  const { address, remove } = await newDatabase();
  const servers = [1, 2].map(() => openDatabase(address, testKeys(address))) as [Db, Db];
  onTestFinished(async () => {
    for (const db of servers) await db.destroy();
    await remove();
  });
  const [db] = servers;
  const [member, expert] = [await anAccount(db), await anAccount(db, { roles: ["expert"] })];
  return { servers, db, member, expert };
}

type Given = Awaited<ReturnType<typeof twoServers>>;
type Send = (db: Db, form: { body: string; formKey: string }, at: number) => Promise<unknown>;

interface Form {
  table: "question" | "reply" | "statement" | "observation";
  /** Prepares what the form needs, and returns what sending it does. */
  open(given: Given): Promise<Send>;
}

const forms: Record<string, Form> = {
  "a question": {
    table: "question",
    open: async ({ member }) => {
      const asked = { topic: "talking", sharing: "experts", cue: null, attachment: null } as const;
      return (db, form, at) => askQuestion(db, member.id, { ...asked, ...form }, at);
    },
  },
  "a text back to the expert": {
    table: "reply",
    open: async ({ db, member, expert }) => {
      const { id } = await aQuestion(db, member.id);
      await aReply(db, id, expert.id);
      return (server, form, at) => writeBack(server, member.id, id, { ...form, cue: null }, at);
    },
  },
  "an expert's reply": {
    table: "reply",
    open: async ({ db, member, expert }) => {
      const { id } = await aQuestion(db, member.id);
      await claimQuestion(db, expert.id, id, now);
      return (server, form, at) => sendReply(server, expert.id, id, form, at);
    },
  },
  "a statement": {
    table: "statement",
    open: async ({ member }) => {
      const words = { recipient: "", occasion: "", name: "" };
      return (db, { body, ...form }, at) =>
        saveStatement(
          db,
          member.id,
          { ...words, body },
          { isReady: true, rubricVersion: "1", ...form },
          at,
        );
    },
  },
  "an observation": {
    table: "observation",
    open: async ({ member }) => {
      return (db, { body, ...form }, at) => {
        const answers = useAnswers({ before: body });
        const map = { kind: "use", answers, isFinished: true } as const;
        return addObservation(db, member.id, { ...map, ...form }, at);
      };
    },
  },
};

const countRows = async (db: Db, table: Form["table"]) =>
  (await db.selectFrom(table).select("id").execute()).length;

test.each(Object.entries(forms))(
  "%s that is sent twice at once, and again days later, is one",
  async (_, { table, open }) => {
    const given = await twoServers();
    const { servers, db } = given;
    const send = await open(given);
    const before = await countRows(db, table);
    const form = { body: "The words that were sent, and then sent again.", formKey: "a form" };

    const answers = await Promise.all(
      [0, 1, 0, 1].map((server) => send(servers[server]!, form, now)),
    );
    answers.push(await send(db, form, now + 3 * day));

    expect(new Set(answers).size).toBe(1);
    expect([null, false, "not-now"]).not.toContain(answers[0]);
    expect(await countRows(db, table)).toBe(before + 1);
  },
);

test("a form with other words makes a second thing, and a form that made nothing can be sent again", async () => {
  const given = await twoServers();
  const { db, member } = given;
  const ask = await forms["a question"]!.open(given);
  const ids = [];
  for (const body of ["One thing to ask.", "Another thing.", "And a third."]) {
    const fields = new FormData();
    fields.append("form_token", "one page");
    fields.append("body", body);
    ids.push(await ask(db, { body, formKey: formKey(fields)! }, now));
  }
  expect(new Set(ids).size).toBe(3);

  const asked = { body: "Too many for a day.", formKey: "the last form" };
  for (let count = ids.length; count < mostADay; count += 1) {
    await ask(db, { body: `Question ${count}`, formKey: `form ${count}` }, now);
  }
  expect(await ask(db, asked, now)).toBeNull();
  expect(await ask(db, asked, now + 2 * day)).toMatch(/\S+/);

  await deleteExpired(db, now + 8 * day);
  const uses = await db.selectFrom("form_use").select("account_id").execute();
  expect(uses).toEqual([{ account_id: member.id }]);
});

test("one member's key leads nobody else to what it made", async () => {
  const given = await twoServers();
  const { db, expert } = given;
  const form = { body: "The same words by chance.", formKey: "a form" };
  const mine = await (await forms["a question"]!.open(given))(db, form, now);

  const other = await (
    await forms["a question"]!.open({ ...given, member: expert })
  )(db, form, now);

  expect(other).not.toBe(mine);
  expect(await countRows(db, "question")).toBe(2);
});
