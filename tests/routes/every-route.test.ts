/// <reference types="vite/client" />
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { isOpenToAll, listModules } from "~/features/lessons/lessons.server";
import { completeLesson } from "~/features/lessons/progress.server";
import { db } from "~/db.server";
import { aGrant, aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

interface RouteModule {
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
  action?: (args: ActionFunctionArgs) => Promise<unknown>;
}

const modules = import.meta.glob<RouteModule>(["~/routes/*.tsx", "~/routes/*/route.tsx"], {
  eager: true,
});

/** Everything a stranger may call. Whatever is not here must refuse them, so a new route is closed until it is listed. */
const openToStrangers: Record<string, ("loader" | "action")[]> = {
  // Says to everyone that there is no such page.
  $: ["loader"],
  about: ["loader"],
  accessibility: ["loader"],
  // Answers for members are closed to a stranger: see the tests of the route.
  "answers.$id": ["loader"],
  "answers._index": ["loader"],
  "answers[.]xml": ["loader"],
  "articles.$id": ["loader"],
  "articles._index": ["loader"],
  _index: ["loader"],
  "articles[.]xml": ["loader"],
  // Shows the receipt in a signed cookie, to somebody who has no account any more.
  erased: ["loader"],
  "confirm-address": ["loader", "action"],
  crisis: ["loader", "action"],
  forgot: ["loader", "action"],
  glossary: ["loader"],
  // The token in the address is the key to a gift: see the tests of the route.
  "gifts.$token": ["loader", "action"],
  "gifts._index": ["loader", "action"],
  // Says how to get an account, which the code needs.
  code: ["loader"],
  "guides.$id": ["loader"],
  "guides._index": ["loader"],
  "how-it-works": ["loader"],
  leave: ["loader", "action"],
  "lessons._index": ["loader"],
  // The token of the mail is the proof, and opening the page uses nothing up.
  link: ["loader", "action"],
  "membership._index": ["loader"],
  privacy: ["loader"],
  references: ["loader"],
  resources: ["loader"],
  research: ["loader"],
  reset: ["loader", "action"],
  search: ["loader"],
  "second-factor": ["loader", "action"],
  "sign-in": ["loader", "action"],
  "sign-in_.link": ["loader", "action"],
  "sign-in_.passkey": ["loader", "action"],
  safety: ["loader"],
  "sign-out": ["loader", "action"],
  "sign-up": ["loader", "action"],
  "sitemap[.]xml": ["loader"],
  terms: ["loader"],
  theme: ["loader", "action"],
  "time-zone": ["loader"],
  "tonight.$id": ["loader"],
  "tonight._index": ["loader"],
  // Opens with the token of a mail, and only turns that mail off.
  "reminders_.off": ["loader", "action"],
  // Only say that there is nothing to read there.
  "membership.checkout": ["loader"],
  "membership.amount": ["loader"],
  "membership.portal": ["loader"],
  "webhooks.stripe": ["loader", "action"],
  // Fills in a page and shows it, and saves it for nobody who has no account.
  "plans.$kind._index": ["loader", "action"],
  // Lists titles and states; the gate stands before every conversation.
  "dialogues._index": ["loader"],
  // One conversation for visitors. It lives in a signed cookie of their browser.
  "dialogues.try": ["loader", "action"],
  "dialogues.try_.debrief.$attempt": ["loader"],
};

const names = new Map(
  Object.entries(modules).map(([file, module]) => [
    file.replace(/^.*\/routes\//, "").replace(/(\/route)?\.tsx$/, ""),
    module,
  ]),
);

const guarded = [...names].flatMap(([name, module]) =>
  (["loader", "action"] as const)
    .filter((kind) => module[kind] && !openToStrangers[name]?.includes(kind))
    .map((kind) => ({ name, kind, call: module[kind]! })),
);

async function outcome(
  call: (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<unknown>,
  args: Parameters<typeof call>[0],
) {
  const thrown = (await thrownBy(call(args))) as Response | { init?: ResponseInit };
  if (thrown instanceof Response) {
    const to = new URL(thrown.headers.get("Location") ?? "/", "http://localhost:3000").pathname;
    return `${thrown.status} ${to}`;
  }
  return String(thrown.init?.status);
}

const params: Record<string, string> = {
  module: "talking-so-you-are-heard",
  lesson: "seven-elements-part-1",
  id: "the-ride-home",
  attempt: "0000000000000000",
  other: "0000000000000001",
};

test.each(guarded)("a stranger gets nothing from the $kind of $name", async ({ kind, call }) => {
  const args = await routeArgs("/x", { params, ...(kind === "action" && { form: { a: "1" } }) });
  expect(await outcome(call, args)).toMatch(/^(403|404)$|^30[23] \/sign-in$/);
});

test.each(guarded.filter(({ name }) => /^(desk|admin)/.test(name)))(
  "a member finds no page at the $kind of $name",
  async ({ kind, call }) => {
    const account = await anAccount(db);
    await aGrant(db, account.id);
    const args = await routeArgs("/desk", {
      as: account,
      params,
      ...(kind === "action" && { form: { a: "1" } }),
    });
    expect(await outcome(call, args)).toBe("404");
  },
);

const lesson = names.get("lessons.$module.$lesson")!;
const lessons = (await listModules()).flatMap((module) => module.lessons);

const freeNames = lessons.filter(isOpenToAll).map(({ id, title }) => ({ id, title }));

describe.each(lessons)("$id", ({ id, access, safety, readFirst, title, parts }) => {
  const [module = "", slug = ""] = id.split("/");
  const args = (as?: { id: string }) =>
    routeArgs(`/lessons/${id}`, { params: { module, lesson: slug }, ...(as && { as }) });

  async function opens(as?: { id: string }) {
    const answer = await lesson.loader!(await args(as)).catch((thrown: unknown) => thrown);
    const refusal = answer as { init?: { status?: number }; data?: unknown };
    if (refusal.init?.status === 403) {
      // What a closed door says: why, what is behind it by name, and which lessons lead on. Nothing more.
      const { reason, nextFree } = refusal.data as { reason: string; nextFree?: { id: string } };
      const names = reason === "read-first" ? { readFirst } : {};
      const onward = ["sign-in", "membership"].includes(reason) && nextFree ? freeNames : [];
      expect(refusal.data).toEqual({ reason, title, ...names, ...(nextFree && { nextFree }) });
      expect(onward.filter((free) => free.id === nextFree?.id)).toEqual(nextFree ? [nextFree] : []);
      return reason;
    }
    // Everybody reads the part on leaving an argument; `closed` says why they read no more.
    const { closed } = answer as { closed: string | null };
    if (closed) return closed;
    expect(JSON.stringify(answer)).toContain(
      JSON.stringify(parts[0]!.html.slice(0, 40)).slice(1, -1),
    );
    return "open";
  }

  test("opens exactly to whom it should", async () => {
    const closed = access === "free" ? null : "membership";
    const waits = readFirst.length > 0 ? "read-first" : "open";
    const isLocked = safety === "skill" || safety === "way-out";
    expect(await opens()).toBe(closed ? "sign-in" : isLocked ? "safety-check" : "open");
    expect(await opens(await anAccount(db))).toBe(closed ?? (isLocked ? "safety-check" : "open"));
    expect(await opens(await aMember(db, { safety: null }))).toBe(
      isLocked ? "safety-check" : waits,
    );
    expect(await opens(await aMember(db, { safety: "go" }))).toBe(waits);
    expect(await opens(await aMember(db, { safety: "support" }))).toBe(waits);
    expect(await opens(await aMember(db, { safety: "pause" }))).toBe(
      isLocked ? "safety-pause" : waits,
    );

    const reader = await aMember(db, { safety: "go" });
    for (const first of readFirst) await completeLesson(db, reader.id, first.id, 1);
    expect(await opens(reader)).toBe("open");
  });
});

test("a conversation opens to members who may practice it, and to nobody else", async () => {
  const { loader } = names.get("dialogues.$id")!;
  for (const { id, access } of await listDialogues()) {
    if (access === "free") continue;
    const args = await routeArgs(`/dialogues/${id}`, { params: { id }, as: await anAccount(db) });
    expect(await outcome(loader!, args), id).toMatch(/^(403|404)$/);
  }
});
