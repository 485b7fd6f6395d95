import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#db/schema";
import { sessionSecret, signIn } from "#tools/bench/members";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";
import { aMember, anAccount } from "#tests/helpers/factories";
import { startSite, type Site } from "#tests/helpers/site";

let site: Site;
let member: { id: string; cookie: string };
let expert: typeof member;

beforeAll(async () => {
  site = await startSite({ SESSION_SECRET: sessionSecret });
  member = await signedIn(await aMember(site.db));
  expert = await signedIn(await anAccount(site.db, { roles: ["expert"], two_factor_enabled: 1 }));
});
afterAll(() => site?.close());

async function signedIn({ id }: { id: string }) {
  return { id, cookie: await signIn(site.db, id) };
}

type Fields = Record<string, string>;
type Table = "account" | "question" | "reply" | "statement" | "observation" | "plan";

interface Form {
  table: Table | "journal_entry" | "dialogue_attempt";
  fields: Fields;
  open(): Promise<{ page: string; as?: typeof member }>;
  leadsTo: RegExp;
}

const body = "We talked for a long time at home. How do I begin on Friday?";

const withToken: Record<string, Form & { table: Table }> = {
  "sign-up": {
    table: "account",
    fields: {
      email: "twice@example.org",
      alias: "Rowan",
      country: "us",
      track: "A",
      password: "six boats out on the bay",
    },
    open: async () => ({ page: "/sign-up" }),
    leadsTo: /^\/today$/,
  },
  "asking a question": {
    table: "question",
    fields: { body, topic: "talking", sharing: "experts" },
    open: async () => ({ page: "/questions/new", as: member }),
    leadsTo: /^\/questions\/[\w-]+$/,
  },
  "writing back to the expert": {
    table: "reply",
    fields: { body },
    async open() {
      const { id } = await aQuestion(site.db, member.id);
      await aReply(site.db, id, expert.id);
      return { page: `/questions/${id}`, as: member };
    },
    leadsTo: /^\/questions\/[\w-]+$/,
  },
  "replying at the desk": {
    table: "reply",
    fields: { body, intent: "send", emergency: "on", doses: "on" },
    async open() {
      const { id } = await aQuestion(site.db, member.id, {
        claimed_by: expert.id,
        claimed_at: Date.now(),
      });
      return { page: `/desk/${id}`, as: expert };
    },
    leadsTo: /^\/desk\/[\w-]+/,
  },
  "a new statement": {
    table: "statement",
    fields: { body, intent: "keep" },
    open: async () => ({ page: "/statements/new?moment=good", as: member }),
    leadsTo: /^\/statements\/[\w-]+$/,
  },
  "a new observation": {
    table: "observation",
    fields: { place: "home", part: "evening", intent: "save" },
    open: async () => ({ page: "/observations/new?kind=use", as: member }),
    leadsTo: /^\/observations\/[\w-]+$/,
  },
  "a new reward": {
    table: "plan",
    fields: { what: "Ten minutes on the porch", type: "time", intent: "save" },
    open: async () => ({ page: "/plans/rewards", as: member }),
    leadsTo: /^\/plans\/rewards$/,
  },
  "a new act of self-care": {
    table: "plan",
    fields: { act: "Water the plants", area: "fun", intent: "save" },
    open: async () => ({ page: "/plans/self-care", as: member }),
    leadsTo: /^\/plans\/self-care$/,
  },
};

const onceByThemselves: Record<string, Form> = {
  "a day in the journal": {
    table: "journal_entry",
    fields: { mood: "low", intent: "save" },
    open: async () => ({ page: "/journal/new", as: member }),
    leadsTo: /^\/journal$/,
  },
  "the start of a talk": {
    table: "dialogue_attempt",
    fields: {},
    open: async () => ({ page: "/dialogues/the-ride-home", as: member }),
    leadsTo: /^\/dialogues\/the-ride-home#now$/,
  },
};

async function readForm({ page, as }: Awaited<ReturnType<Form["open"]>>, marker: string) {
  const answer = await fetch(site.url + page, { headers: { Cookie: as?.cookie ?? "" } });
  const html = await answer.text();
  expect([page, answer.status]).toEqual([page, 200]);
  const form = html.split("<form").find((part) => part.includes(`name="${marker}"`));
  if (!form) throw new Error(`No form on ${page} has the field ${marker}.`);
  const [tag = "", inside = ""] = splitAt(form, form.indexOf(">"));
  const inputs = inside.split("</form>", 1)[0]!.match(/<input[^>]*>/g) ?? [];
  const shown = inputs.filter((input) => /type="(hidden|date)"/.test(input));
  const fields = shown.map((input) => [attribute(input, "name"), attribute(input, "value")]);
  return {
    address: attribute(tag, "action") || page,
    fields: Object.fromEntries(fields) as Fields,
    cookie: as?.cookie ?? "",
  };
}

const splitAt = (text: string, at: number) => [text.slice(0, at), text.slice(at)];
const attribute = (tag: string, name: string) =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll("&amp;", "&");

async function send(form: Awaited<ReturnType<typeof readForm>>, typed: Fields) {
  const answer = await fetch(site.url + form.address, {
    method: "POST",
    headers: { Origin: site.url, Cookie: form.cookie },
    body: new URLSearchParams({ ...form.fields, ...typed }),
    redirect: "manual",
  });
  const text = await answer.text();
  expect([form.address, answer.status], text.slice(0, 300)).toEqual([form.address, 303]);
  return answer.headers.get("Location");
}

const idsIn = async (table: keyof Database) =>
  (await site.db.selectFrom(table).select("id").execute()).map(({ id }) => id as string);

async function age(table: Table) {
  const past = Date.now() - 86_400_000;
  const older = {
    account: { created_at: past },
    question: { asked_at: past },
    reply: { sent_at: past },
    statement: { created_at: past },
    observation: { created_at: past },
    plan: { created_at: past },
  }[table];
  await site.db.updateTable(table).set(older).execute();
}

test.each(Object.entries(withToken))(
  "%s: its page shows a token, and the form sent twice, and again later, is one thing",
  async (_, { table, fields, open, leadsTo }) => {
    const opened = await open();
    const marker = Object.keys(fields)[0]!;
    const [form, shownAgain] = [await readForm(opened, marker), await readForm(opened, marker)];
    expect(form.fields.form_token).toMatch(/^[\w-]{36}$/);
    expect(shownAgain.fields.form_token).not.toBe(form.fields.form_token);
    const before = await idsIn(table);

    const places = await Promise.all([send(form, fields), send(form, fields)]);
    await age(table);
    places.push(await send(form, fields));

    expect(new Set(places).size).toBe(1);
    expect(places[0]).toMatch(leadsTo);
    const made = (await idsIn(table)).filter((id) => !before.includes(id));
    expect(made).toHaveLength(1);
  },
);

test.each(Object.entries(onceByThemselves))(
  "%s, sent twice at once and again, is one thing without a token",
  async (_, { table, fields, open, leadsTo }) => {
    const form = await readForm(await open(), Object.keys(fields)[0] ?? "move");
    const before = await idsIn(table);

    const places = await Promise.all([send(form, fields), send(form, fields)]);
    places.push(await send(form, fields));

    expect(new Set(places).size).toBe(1);
    expect(places[0]).toMatch(leadsTo);
    expect(await idsIn(table)).toHaveLength(before.length + 1);
  },
);
