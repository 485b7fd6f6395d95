import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { completeLesson } from "~/features/lessons/progress.server";
import { listModules } from "~/features/lessons/lessons.server";
import { plainText } from "~/features/search/plain-text";
import { SearchSheet } from "~/features/search/search-sheet";
import { loader } from "~/routes/search";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

const search = async (q: string, as?: { id: string }) =>
  loader(await routeArgs(`/search?${new URLSearchParams({ q })}`, { as }));

async function aMember(result?: "go" | "pause") {
  const account = await anAccount(db);
  await aGrant(db, account.id);
  if (result) {
    await db
      .insertInto("safety_check")
      .values({ account_id: account.id, result, checked_at: 1 })
      .execute();
  }
  return account;
}

const closedLesson = "/lessons/seizing-the-moment/the-invitation";
const find = ({ results }: Awaited<ReturnType<typeof search>>, address: string) =>
  results.find((result) => result.address === address);

test("lessons, guides, articles and words are found", async () => {
  const labels = new Set((await search("benzodiazepine")).results.map(({ label }) => label));

  expect(labels).toEqual(new Set(["Lesson", "Guide", "Article", "Word", "Page", "For tonight"]));
});

test("what people call a thing leads to the pages about it", async () => {
  for (const word of ["Narcan", "Xanax", "relapsed", "percocet", "suboxone", "marijuana", "OD"]) {
    expect((await search(word)).results, word).not.toEqual([]);
  }
});

test("pages about it come before words that mention it", async () => {
  const [first, second] = (await search("stop")).results;

  expect([first!.label, second!.label]).not.toContain("Word");
  expect((await search("naloxone")).results.slice(0, 3).map(({ label }) => label)).toContain(
    "Word",
  );
});

test("a stranger finds a members’ lesson by its title, and reads nothing of it", async () => {
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

test("nothing of a closed lesson’s text can be guessed by searching for it", async () => {
  const lessons = (await listModules()).flatMap((module) => module.lessons);
  const closed = lessons.filter(({ access, isLocked }) => access === "members" || isLocked);
  for (const { id, title, summary, parts } of closed.slice(0, 12)) {
    const told = `${title} ${summary}`.toLowerCase();
    const words = plainText(parts.map((part) => part.html).join(" ")).match(/\p{L}{7,}/gu) ?? [];
    const hidden = words.find((word) => !told.includes(word.slice(0, 5).toLowerCase()))!;

    expect(find(await search(hidden), `/lessons/${id}`), `${id}: ${hidden}`).toBeUndefined();
  }
});

test("a member finds it by its words, once the safety check lets them in", async () => {
  const words = "Ask well";

  const closedTo = async (as: { id: string }) =>
    find(await search(words, as), closedLesson)?.closed;
  expect(await closedTo(await anAccount(db))).toBe("membership");
  expect(await closedTo(await aMember())).toBe("safety-check");
  expect(await closedTo(await aMember("pause"))).toBe("safety-pause");
  expect(await closedTo(await aMember("go"))).toBeNull();
});

test("words that cannot wait bring up whom to call", async () => {
  expect((await search("she won’t wake up")).cues).toContain("overdose");
  expect((await search("reward list")).cues).toEqual([]);
});

test("what must be read first opens the text of a lesson to the search, too", async () => {
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
  "%j is answered",
  async (q) => {
    expect((await search(q)).results.length).toBeLessThanOrEqual(30);
  },
);

test("the page shows what was typed as text, and the words that were found as marked", async () => {
  const { query, results } = await search("<b>sober</b> morning");
  const page = renderToStaticMarkup(createElement(SearchSheet, { query, results }));

  expect(page).toContain("&lt;b&gt;sober&lt;/b&gt; morning");
  expect(page).toMatch(/<mark>sober<\/mark>/i);
});
