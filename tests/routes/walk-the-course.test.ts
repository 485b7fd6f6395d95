import { describe, expect, test } from "vitest";
import type { Track } from "#db/schema";
import { db } from "~/db.server";
import { listTrackModules } from "~/features/lessons/lessons.server";
import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { action as signUp } from "~/routes/sign-up";
import { loader as dialogue } from "~/routes/dialogues.$id";
import { action, loader } from "~/routes/lessons.$module.$lesson/route";
import { LessonSheet } from "~/routes/lessons.$module.$lesson/lesson-sheet";
import { aGrant } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

const first = "/lessons/start-and-hope/what-craft-is";

/** Someone who has just signed up for a track and paid. */
async function aNewMember(track: Track) {
  const alias = `Walker ${track} ${Math.random()}`;
  const form = {
    email: `${Math.random()}@example.org`,
    password: "teapot otter lake",
    ...{ alias, country: "us", track },
  };
  await signUp(await routeArgs("/sign-up", { form }));
  const account = await db
    .selectFrom("account")
    .select("id")
    .where("alias", "=", alias)
    .executeTakeFirstOrThrow();
  await aGrant(db, account.id);
  return account;
}

function paramsOf(path: string) {
  const [, , module = "", lesson = ""] = path.split("/");
  return { module, lesson };
}

async function open(path: string, as?: { id: string }) {
  const data = await loader(await routeArgs(path, { as, params: paramsOf(path) }));
  const html = renderToStaticMarkup(
    createElement(LessonSheet, {
      data,
      contacts: data.contacts,
      safety: data.safety,
      submitted: null,
      isSafetyCheckEmpty: false,
      isAdvocateFirst: data.isAdvocateFirst,
      wanted: data.wanted,
    }),
  );
  return { data, html };
}

async function post(path: string, as: { id: string }, form: Record<string, string>) {
  return action(await routeArgs(path, { as, params: paramsOf(path), form }));
}

/** Presses Next until there is no next lesson, and returns the pages on the way. */
async function walk(as: { id: string }, ticked: string) {
  const pages: { path: string; html: string }[] = [];
  let path = first;
  while (path.startsWith("/lessons/") && pages.length < 60) {
    const { html } = await open(path, as);
    pages.push({ path, html });
    if (path.endsWith("/safety-check")) {
      await post(path, as, { exercise: "safety-check", ticked });
    }
    // A lesson that opens in part marks nothing as read, so its Next is a link.
    const link = /class="turn__next" href="([^"]+)"/.exec(html)?.[1];
    path =
      link ?? ((await post(path, as, { intent: "read" })) as Response).headers.get("Location")!;
  }
  return { pages, end: path };
}

function idsOf(pages: { path: string }[]) {
  return pages.map(({ path }) => path.replace("/lessons/", ""));
}

async function routeOf(track: Track) {
  return (await listTrackModules(track)).flatMap(({ lessons }) => lessons);
}

/** The page that links to a lesson or dialogue which does not open, and that address, for every such link. */
async function deadLinks(pages: { path: string; html: string }[], as: { id: string }) {
  const links = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/href="(\/(?:lessons|dialogues)\/[\w/-]+)/g)].map(([, to]) => [path, to!]),
  );
  const dead = new Set<string>();
  for (const path of new Set(links.map(([, to]) => to!))) {
    const opening = path.startsWith("/lessons/")
      ? loader(await routeArgs(path, { as, params: paramsOf(path) }))
      : dialogue(await routeArgs(path, { as, params: { id: path.split("/")[2]! } }));
    await opening.catch((thrown: { data?: { reason?: string } }) => {
      if (thrown.data?.reason !== "read-first") dead.add(path);
    });
  }
  return links.filter(([, to]) => dead.has(to!));
}

/** A walk through a track that the safety check leaves open: several tests look at the same one. */
const openWalks = new Map<Track, ReturnType<typeof walkOpenly>>();

function openWalk(track: Track) {
  const known = openWalks.get(track) ?? walkOpenly(track);
  openWalks.set(track, known);
  return known;
}

async function walkOpenly(track: Track) {
  const member = await aNewMember(track);
  return { member, ...(await walk(member, "none")) };
}

describe.each(["A", "B", "C"] as const)("on track %s", (track) => {
  test("pressing Next alone leads from sign-up through every lesson of the track", async () => {
    const { pages, end } = await openWalk(track);

    expect(idsOf(pages)).toEqual((await routeOf(track)).map(({ id }) => id));
    expect(end).toBe("/today");
  });

  test("no page of the route links to what its reader cannot open", async () => {
    const { member, pages } = await openWalk(track);

    expect(await deadLinks(pages, member)).toEqual([]);
  });

  test("after a check that says pause, Next steps over what is closed", async () => {
    const member = await aNewMember(track);

    const { pages, end } = await walk(member, "hit");

    const stays = (await routeOf(track)).filter(({ safety }) => safety !== "skill");
    expect(idsOf(pages)).toEqual(stays.map(({ id }) => id));
    expect(end).toBe("/today");
    const others = pages.filter(({ path }) => !path.endsWith("/safety-check"));
    expect(await deadLinks(others, member)).toEqual([]);
  });

  test("Previous leads back the same way", async () => {
    const { member, pages } = await openWalk(track);
    const route = idsOf(pages);

    for (const [index, id] of route.entries()) {
      const { data } = await open(`/lessons/${id}`, member);
      expect(data.previous?.id).toBe(route[index - 1]);
    }
  });
});

test("track B reads at the top what does not apply to a prescribed medicine", async () => {
  const { pages } = await openWalk("B");
  const page = (id: string) => pages.find(({ path }) => path === `/lessons/${id}`)!.html;

  expect(page("rewarding-non-use/what-counts-as-a-reward")).toMatch(
    /What fits your situation.*Never tie a reward to the medicine.*Give something small/s,
  );
  expect(page("start-and-hope/what-craft-is")).toContain("What fits your situation");
});

test("a visitor who presses Next reads what is free, and hears what is in between", async () => {
  const path = "/lessons/start-and-hope/what-the-research-says";

  const { data, html } = await open(path);

  expect(data.next?.id).toBe("safety-first/safety-check");
  expect(html).toContain("“Where you are now” comes next in your course");
});

test("a visitor reads how to leave an argument, and not how to word it", async () => {
  const { data, html } = await open("/lessons/talking-so-you-are-heard/when-talk-heats-up");

  expect(data.closed).toBe("sign-in");
  expect(html).toContain("You can go without saying anything.");
  expect(html).toContain('href="tel:911"');
  expect(html).not.toContain("Have the line ready");
  expect(html).not.toContain("/dialogues/");
});
