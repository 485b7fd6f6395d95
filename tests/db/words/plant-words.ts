import { expect } from "vitest";
import { signIn } from "#tools/bench/members";
import { aGrant, anAccount } from "#tests/helpers/factories";
import type { Site } from "#tests/helpers/site";
import { askPlanPrompts, askResultPrompts } from "~/features/asks/ask-prompts";
import { nonUsePrompts } from "~/features/observations/non-use-prompts";
import { usePrompts } from "~/features/observations/use-prompts";
import { journalPrompts } from "~/features/journal/journal-prompts";
import { planForms } from "~/features/plans/plan-forms";
import type { Prompts } from "~/ui/forms/prompt";

/** Part of every planted text, and of nothing else. */
export const planted = "kestrelwort";

const text = (about: string) => `The ${planted} about ${about}. We talked for a long time at home.`;

/** Fills every field for words with planted ones. */
function wordsFor(prompts: Prompts): Record<string, string> {
  const fields = Object.entries(prompts).filter(([, { kind }]) => kind === "text");
  return Object.fromEntries(fields.map(([name]) => [name, text(name)]));
}

/** A member whose words are in every form that the site has, and the expert who replied. */
export async function plantWords(site: Site) {
  const { id, email } = await anAccount(site.db, { reply_mail: 1 });
  await aGrant(site.db, id);
  const expert = await anAccount(site.db, { roles: ["expert"], two_factor_enabled: 1 });
  const asMember = poster(site, await signIn(site.db, id));
  const asExpert = poster(site, await signIn(site.db, expert.id));

  await plantInLessons(asMember);
  await plantInNotebook(asMember);
  await plantInTalk(site, asMember, id);
  const question = await plantInQuestion(asMember, asExpert);
  const key = { credential_id: id, public_key: "key", algorithm: -7, counter: 0, device: "phone" };
  const times = { created_at: Date.now(), last_used_at: null };
  await site.db
    .insertInto("passkey")
    .values({ id, account_id: id, ...key, ...times })
    .execute();
  return { id, email, question };
}

type Post = ReturnType<typeof poster>;

function poster(site: Site, cookie: string) {
  return async (path: string, form: Record<string, string>) => {
    const answer = await fetch(site.url + path, {
      method: "POST",
      headers: { Origin: site.url, Cookie: cookie },
      body: new URLSearchParams(form),
      redirect: "manual",
    });
    const page = await answer.text();
    expect([path, answer.status], page.slice(0, 500)).toEqual([path, expect.toSatisfy(isSaved)]);
    return answer.headers.get("Location") ?? "";
  };
}

const isSaved = (status: number) => status === 200 || status === 303;

async function plantInLessons(post: Post) {
  const lesson = "/lessons/start-and-hope/your-starting-point";
  await post(lesson, { exercise: "small-goals", text: text("goals") });
  await post(lesson, { exercise: "starting-point", sleep: "3", goal: text("sleep") });
  await post("/lessons/safety-first/safety-check", { exercise: "safety-check", ticked: "none" });
}

async function plantInNotebook(post: Post) {
  const day = "2026-11-20";
  await post("/observations/new?kind=use", { kind: "use", day, ...wordsFor(usePrompts) });
  await post("/observations/new?kind=non-use", {
    kind: "non-use",
    day,
    ...wordsFor(nonUsePrompts),
  });
  await post("/journal/new", { day, ...wordsFor(journalPrompts) });
  for (const { kind, prompts } of planForms) {
    await post(`/plans/${kind}`, { save: "yes", ...wordsFor(prompts) });
  }
  const ask = await post("/asks/new", { part: "plan", ...wordsFor(askPlanPrompts) });
  const result = { part: "result", base: "1", answer: "not-now", askedOn: day };
  await post(ask, { ...result, ...wordsFor(askResultPrompts) });
  await post("/circle", { intent: "start", name: `${planted} aunt` });
  await post("/check-ins/new", { who1: "5 points", talking: "3 of 5" });
  await post("/check-ins/research", { agree: "yes" });
  await post("/reminders", { words: planted, weekday: "1", time: "08:00", mail: "yes" });
  const words = { intent: "keep", recipient: text("them"), occasion: text("when") };
  const statement = await post("/statements/new?moment=good", { ...words, body: text("Friday") });
  await post(statement, { ...words, name: text("a name"), body: text("Saturday") });
}

async function plantInTalk(site: Site, post: Post, accountId: string) {
  await post("/dialogues/fresh", { talks: "0", line: text("a fresh line") });
  const path = "/dialogues/the-ride-home";
  await post(path, { move: "start" });
  const { id: attempt } = await site.db
    .selectFrom("dialogue_attempt")
    .select("id")
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  for (const [seq, turn] of [1, 2, 3, 4].entries()) {
    await post(path, { attempt, seq: String(seq), move: "say", choice: `${turn}-good` });
  }
  await post(path, { attempt, seq: "4", move: "say-own", line: text("a line") });
  const short = (about: string) => `${planted} ${about}`;
  const where = { where: short("kitchen"), when: short("Friday"), starts: short("payday") };
  const situation = { name: planted, pronoun: "she", ...where, says: short("again") };
  await post("/dialogues/mine/after-a-fight", situation);
}

async function plantInQuestion(asMember: Post, asExpert: Post) {
  const [, statement] = /\/statements\/([\w-]+)/.exec(
    await asMember("/statements/new?moment=good", { intent: "keep", body: text("a question") }),
  )!;
  const asked = { topic: "talking", sharing: "members", along: `words ${statement}` };
  const question = await asMember("/questions/new", {
    ...asked,
    title: text("a title"),
    body: text("nights"),
  });
  const desk = question.replace("questions", "desk");
  await asExpert(desk, { intent: "claim" });
  const reply = { intent: "send", body: text("a reply"), emergency: "on", doses: "on" };
  await asExpert(desk, reply);
  const copy = { title: text("a title"), question: text("nights"), reply: text("a reply") };
  await asExpert(`${desk}/copy`, { intent: "save", version: "0", ...copy });
  await asMember(question, { body: text("a thank you") });
  return question.split("/").at(-1)!;
}
