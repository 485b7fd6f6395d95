import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { completeLesson } from "~/features/lessons/progress.server";
import { isOpenToAll, listModules } from "~/features/lessons/lessons.server";
import { plainText } from "~/features/search/plain-text";
import { SearchSheet } from "~/features/search/search-sheet";
import { loader } from "~/routes/search";
import { aGrant, aSafetyCheck, anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

const search = async (q: string, as?: { id: string }) =>
  loader(await routeArgs(`/search?${new URLSearchParams({ q })}`, { as }));

async function aMember(result?: "go" | "pause") {
  const account = await anAccount(db);
  await aGrant(db, account.id);
  if (result) {
    await aSafetyCheck(db, account.id, result);
  }
  return account;
}

const closedLesson = "/lessons/seizing-the-moment/the-invitation";
const find = ({ results }: Awaited<ReturnType<typeof search>>, address: string) =>
  results.find((result) => result.address === address);

test("finds every kind of page", async () => {
  const labels = new Set((await search("benzodiazepine")).results.map(({ label }) => label));

  expect(labels).toEqual(new Set(["Lesson", "Guide", "Article", "Word", "Page", "For tonight"]));
});

test("finds pages by brand names and words that our texts avoid", async () => {
  for (const word of ["Narcan", "Xanax", "relapsed", "percocet", "suboxone", "marijuana", "OD"]) {
    expect((await search(word)).results, word).not.toEqual([]);
  }
});

test("pages come before words of the glossary", async () => {
  const [first, second] = (await search("stop")).results;

  expect([first!.label, second!.label]).not.toContain("Word");
  expect((await search("naloxone")).results.slice(0, 6).map(({ label }) => label)).toContain(
    "Word",
  );
});

test("a visitor finds a lesson for members by its title, without an excerpt", async () => {
  const { title, summary } = (await listModules())
    .flatMap((module) => module.lessons)
    .find(({ id }) => `/lessons/${id}` === closedLesson)!;

  expect(find(await search(title), closedLesson)).toEqual({
    address: closedLesson,
    title,
    summary,
    label: "Lesson",
    excerpt: null,
    closed: "sign-in",
  });
});

test("a word of a closed lesson’s text does not find the lesson", async () => {
  const lessons = (await listModules()).flatMap((module) => module.lessons);
  const closed = lessons.filter((lesson) => !isOpenToAll(lesson));
  for (const { id, title, summary, parts } of closed.slice(0, 12)) {
    const told = `${title} ${summary}`.toLowerCase();
    const words = plainText(parts.map((part) => part.html).join(" ")).match(/\p{L}{7,}/gu) ?? [];
    const hidden = words.find((word) => !told.includes(word.slice(0, 4).toLowerCase()))!;

    expect(find(await search(hidden), `/lessons/${id}`), `${id}: ${hidden}`).toBeUndefined();
  }
});

test("a member finds a lesson by its text once it is open to them", async () => {
  const words = "Invite them to get help";

  const closedTo = async (as: { id: string }) =>
    find(await search(words, as), closedLesson)?.closed;
  expect(await closedTo(await anAccount(db))).toBe("membership");
  expect(await closedTo(await aMember())).toBe("safety-check");
  expect(await closedTo(await aMember("pause"))).toBe("safety-pause");
  expect(await closedTo(await aMember("go"))).toBeNull();
});

test("a query about an emergency shows whom to call", async () => {
  expect((await search("she won’t wake up")).hard).toContain("overdose");
  expect((await search("reward list")).hard).toEqual([]);
});

test("reading the lessons that come first opens a lesson’s text to the search", async () => {
  const address = "/lessons/benzodiazepines/waves-and-windows";
  const { title, readFirst } = (await listModules())
    .flatMap((module) => module.lessons)
    .find(({ id }) => `/lessons/${id}` === address)!;
  const member = await aMember("go");
  expect(find(await search(title, member), address)).toMatchObject({
    closed: "read-first",
    excerpt: null,
  });
  for (const { id } of readFirst) await completeLesson(db, member.id, id, 1);

  expect(find(await search(title, member), address)).toMatchObject({ closed: null });
});

const odd = [
  "",
  "   ",
  '"',
  '""" AND',
  "a*",
  "***",
  "NEAR(a b)",
  "title:a",
  "-stop",
  "(",
  "🙂 🕯️",
  "\u0000",
];

test.each([...odd, "x".repeat(10_000), "naloxone ".repeat(1_200), "' or 1=1 --"])(
  "%j gets an answer",
  async (q) => {
    expect((await search(q)).results.length).toBeLessThanOrEqual(30);
  },
);

test("the page escapes the query and marks the words that were found", async () => {
  const { query, results } = await search("<b>sober</b> morning");
  const page = renderToStaticMarkup(createElement(SearchSheet, { query, results }));

  expect(page).toContain("&lt;b&gt;sober&lt;/b&gt; morning");
  expect(page).toMatch(/<mark>sober<\/mark>/i);
});
