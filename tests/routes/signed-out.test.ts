import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionSecret, signIn } from "#tools/bench/members";
import { anAsk } from "#tests/features/asks/an-ask";
import { anObservation } from "#tests/features/observations/an-observation";
import { anEntry } from "#tests/features/plans/a-plan";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";
import { aMember, anAccount } from "#tests/helpers/factories";
import { startSite, type Site } from "#tests/helpers/site";
import { findPlanForm } from "~/features/plans/plan-forms";
import { todayOf } from "~/time";

type Who = { id: string; cookie: string };
type Fields = Record<string, string>;
interface Form {
  /** Where the form is sent. What it changes is written first. */
  to: string | (() => Promise<string>);
  /** What was typed and chosen. The page has to show every value that is in own words. */
  typed: Fields;
  /** The button. */
  press?: Fields;
  as?: () => Who;
}

let site: Site;
let member: Who;
let expert: Who;
const today = todayOf({ now: Date.now(), timeZone: "UTC" });

beforeAll(async () => {
  site = await startSite({ SESSION_SECRET: sessionSecret });
  member = await signedIn(await aMember(site.db, { safety: "go" }));
  expert = await signedIn(await anAccount(site.db, { roles: ["expert"], two_factor_enabled: 1 }));
});
afterAll(() => site?.close());

async function signedIn({ id }: { id: string }): Promise<Who> {
  return { id, cookie: await signIn(site.db, id) };
}

const words = "We sat on the porch at six";
const save = { intent: "save" };
const plan = (kind: "rewards" | "limits" | "problem", answers: Fields) => async () =>
  `/plans/${kind}/${await anEntry(site.db, member, findPlanForm(kind)!, answers)}`;

/** Every form with own words in the notebook, the circle and the week, and the others with such a field. */
const forms: Record<string, Form> = {
  "a new observation": {
    to: "/observations/new?kind=use",
    typed: { before: words, day: today },
    press: save,
  },
  "a change of an observation": {
    to: async () => `/observations/${await anObservation(site.db, member, {}, 1)}/edit`,
    typed: { before: words, day: today, base: "1", kind: "use" },
    press: save,
  },
  "a new day in the journal": {
    to: "/journal/new",
    typed: { helped: words, day: today },
    press: save,
  },
  "a new reward": { to: "/plans/rewards", typed: { what: words }, press: save },
  "a change of a reward": {
    to: plan("rewards", { what: "Tea" }),
    typed: { what: words, base: "1" },
    press: save,
  },
  "a new act of self-care": { to: "/plans/self-care", typed: { act: words }, press: save },
  "a person of the support network": { to: "/plans/support", typed: { who: words }, press: save },
  "a limit": { to: "/plans/limits", typed: { words }, press: save },
  "an invitation": { to: "/plans/invitation", typed: { place: words }, press: save },
  "a step of a problem": { to: "/plans/problem", typed: { step: "name", problem: words } },
  "a safety plan": {
    to: "/plans/safety",
    typed: { sign: words, code: "Red umbrella means call", save: "yes" },
  },
  "a slip plan": { to: "/plans/slip", typed: { sentence: words, save: "yes" } },
  "a new statement": {
    to: "/statements/new?moment=good",
    typed: { body: words },
    press: { intent: "keep" },
  },
  "a new ask": { to: "/asks/new", typed: { part: "plan", place: words }, press: save },
  "how an ask went": {
    to: async () => `/asks/${await anAsk(site.db, member, { plan: { line: "Today?" } })}`,
    typed: { part: "result", answer: "no", minded: words, askedOn: today, base: "1" },
    press: save,
  },
  "a reminder": {
    to: "/reminders",
    typed: { words: "Water the plants", weekday: "1", time: "08:00" },
    press: save,
  },
  "the start of a circle": { to: "/circle", typed: { name: "Rosa" }, press: { intent: "start" } },
  "a situation of their own": {
    to: "/dialogues/mine/late-and-drunk",
    typed: {
      name: "Sam",
      pronoun: "they",
      where: words,
      when: "On a Friday",
      starts: "payday",
      says: "You never want me around",
    },
  },
  "a fresh line": { to: "/dialogues/fresh", typed: { talks: "0", line: words } },
  "a line of a conversation": {
    to: "/dialogues/the-sick-call",
    typed: { move: "say-own", attempt: "gone", seq: "0", line: words },
  },
  "a question": {
    to: "/questions/new",
    typed: { body: `${words}. How do I go on?`, topic: "talking", sharing: "experts" },
  },
  "words to the expert": {
    async to() {
      const id = await aQuestion(site.db, member.id).then((question) => question.id);
      await aReply(site.db, id, expert.id);
      return `/questions/${id}`;
    },
    typed: { body: `${words}. How do I go on?` },
  },
  "a reply at the desk": {
    async to() {
      const claim = { claimed_by: expert.id, claimed_at: Date.now() };
      return `/desk/${(await aQuestion(site.db, member.id, claim)).id}`;
    },
    typed: { body: `${words}. That was kind of you.`, emergency: "on", doses: "on" },
    press: { intent: "send" },
    as: () => expert,
  },
};

async function send(to: string, fields: Fields, cookie = "") {
  const answer = await fetch(site.url + to, {
    method: "POST",
    headers: { Origin: site.url, ...(cookie && { Cookie: cookie }) },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  return { status: answer.status, html: await answer.text() };
}

/** The form on the page whose fields have all of these values, as a browser would send it again. */
function formOn(html: string, typed: Fields) {
  for (const part of html.split("<form").slice(1)) {
    const [tag = "", inside = ""] = part.split("</form>", 1)[0]!.split(/>([\s\S]*)/, 2);
    const areas = [...inside.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)];
    const inputs = [...inside.matchAll(/<input([^>]*)>/g)].filter(
      ([, input = ""]) => !/type="(radio|checkbox)"/.test(input) || /checked=/.test(input),
    );
    const fields: Fields = Object.fromEntries([
      ...areas.map(([, area = "", value = ""]) => [attribute(area, "name"), text(value)]),
      ...inputs.map(([, input = ""]) => [attribute(input, "name"), attribute(input, "value")]),
    ]);
    if (Object.entries(typed).every(([name, value]) => fields[name] === value)) {
      return { action: attribute(tag, "action"), fields };
    }
  }
  throw new Error("No form on the page has what was typed.");
}

const attribute = (tag: string, name: string) =>
  text(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
const text = (html: string) =>
  html.replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

test.each(Object.entries(forms))(
  "%s, sent after the session has ended, comes back in a form that can be saved",
  async (_, { to, typed, press = {}, as = () => member }) => {
    const path = typeof to === "string" ? to : await to();
    const refused = await send(path, { ...typed, ...press });
    expect([path, [403, 404].includes(refused.status)]).toEqual([path, true]);
    // What the page carries on its own, such as the version, may have another value now.
    const { base: _base, step: _step, part: _part, ...own } = typed;
    const { action, fields } = formOn(refused.html, own);
    expect(refused.html).toMatch(/sign in on another tab/i);

    const again = await send(action || path, { ...fields, ...press }, as().cookie);
    expect([path, again.status, again.html.slice(0, 200)]).toEqual([path, 303, ""]);
  },
);

test("a form of buttons leads to the sign-in page, and a password never comes back", async () => {
  expect((await send("/circle", { intent: "leave" })).status).toBe(302);
  const change = { current: "the lake at noon", password: "six boats out on the bay" };
  const { status, html } = await send("/account/password", change);
  expect(status).toBe(302);
  expect(html).not.toMatch(/lake at noon|six boats/);
});
