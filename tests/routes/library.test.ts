import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { loader as article } from "~/routes/articles.$id";
import { loader as articles } from "~/routes/articles._index";
import { loader as feed } from "~/routes/articles[.]xml";
import { loader as glossary } from "~/routes/glossary";
import { loader as guide } from "~/routes/guides.$id";
import { loader as privacy } from "~/routes/privacy";
import { loader as references } from "~/routes/references";
import { loader as resources } from "~/routes/resources";
import { loader as sitemap } from "~/routes/sitemap[.]xml";
import { loader as tonight } from "~/routes/tonight.$id";
import { isOpenToAll, listModules } from "~/features/lessons/lessons.server";
import { getLibrary } from "~/features/library/library.server";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const library = await getLibrary();

describe.each([
  { name: "guide", loader: guide, path: "/guides/", texts: library.guides },
  { name: "article", loader: article, path: "/articles/", texts: library.articles },
  { name: "page for tonight", loader: tonight, path: "/tonight/", texts: library.tonight },
])("a $name", ({ loader, path, texts }) => {
  test.each(texts.map(({ id }) => id))("%s is open to a visitor", async (id) => {
    const page = await loader(await routeArgs(path + id, { params: { id } }));

    expect(page.html).not.toContain("data-help");
    expect(page.sources.length).toBeGreaterThan(0);
  });

  test.each(["none", "", "../../package", "%00"])("%j answers 404", async (id) => {
    const thrown = await thrownBy(loader(await routeArgs(`${path}x`, { params: { id } })));

    expect(thrown).toMatchObject({ init: { status: 404 } });
  });
});

test("helplines are those of the reader’s country", async () => {
  const params = { id: "ask-and-stay" };
  const account = await anAccount(db, { country: "gb" });

  const stranger = await tonight(await routeArgs("/tonight/ask-and-stay", { params }));
  const reader = await tonight(await routeArgs("/tonight/ask-and-stay", { params, as: account }));

  expect(stranger.html).toContain("tel:988");
  expect(reader.html).toContain("tel:116123");
  expect(reader.html).not.toContain("tel:988");
});

test("resources list the reader’s country first", async () => {
  const account = await anAccount(db, { country: "ie" });
  const { countries } = await resources(await routeArgs("/resources", { as: account }));

  expect(countries[0]!.code).toBe("ie");
  expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
});

test("articles can be filtered by a known tag", async () => {
  const all = await articles(await routeArgs("/articles"));
  const care = await articles(await routeArgs("/articles?tag=care"));

  expect(care.articles.length).toBeGreaterThan(0);
  expect(care.articles.length).toBeLessThan(all.articles.length);
  expect(care.articles.every(({ tags }) => tags.includes("care"))).toBe(true);
  expect(await thrownBy(articles(await routeArgs("/articles?tag=x")))).toMatchObject({
    init: { status: 404 },
  });
});

test("the sitemap lists exactly the lessons that are free and wait for nothing", async () => {
  const answer = await sitemap();
  const xml = await answer.text();
  const listed = [...xml.matchAll(/<loc>http:\/\/localhost:3000\/lessons\/([^<]+)/g)];
  const lessons = (await listModules()).flatMap((module) => module.lessons);
  const open = lessons.filter(isOpenToAll);

  expect(listed.map(([, id]) => id).toSorted()).toEqual(open.map(({ id }) => id).toSorted());
  expect(xml).not.toMatch(/today|account|notebook|questions|desk/);
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
});

test("the feed lists every article without its text", async () => {
  const xml = await (await feed()).text();

  for (const { id } of library.articles) expect(xml).toContain(`/articles/${id}</id>`);
  expect(xml).not.toContain("popover");
});

test("the glossary lists every word in alphabetical order", async () => {
  const terms = (await glossary()).map(({ term }) => term);

  expect(terms).toHaveLength(library.glossary.size);
  expect(terms).toEqual(terms.toSorted((one, other) => one.localeCompare(other, "en")));
});

test("references list every cited source with the texts that cite it", async () => {
  const listed = await references();
  const lessons = (await listModules()).flatMap((module) => module.lessons);

  const cited = new Set(lessons.flatMap(({ sources }) => sources));
  expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining([...cited]));
  expect(listed.find(({ id }) => id === "R3")!.citedIn).toContainEqual({
    href: "/research",
    title: "What the research says",
  });
});

test("a page without review has no reviewer", async () => {
  expect((await privacy(await routeArgs("/privacy"))).reviewedBy).toBeUndefined();
});
