import { expect, test } from "vitest";
import { newestFirst, relatedTo, type Article } from "~/features/library/article";

const anArticle = (id: string, tags: string[], publishedOn = "2026-11-01"): Article => ({
  id,
  title: id,
  summary: `About ${id}.`,
  publishedOn,
  tags,
  html: "",
  sources: [],
  reviewedBy: "awaiting clinical review",
});

const idsOf = (articles: { id: string }[]) => articles.map(({ id }) => id);

test("up to three related articles share a tag: most shared tags first, then newest", () => {
  const article = anArticle("this", ["talking", "words"]);
  const all = [
    article,
    anArticle("none", ["limits"]),
    anArticle("old", ["talking"], "2026-01-01"),
    anArticle("both", ["talking", "words"], "2026-01-01"),
    anArticle("new", ["words"], "2026-11-20"),
    anArticle("older", ["words"], "2025-01-01"),
  ];

  expect(idsOf(relatedTo(article, all))).toEqual(["both", "new", "old"]);
});

test("an article without shared tags has no related articles", () => {
  const article = anArticle("this", ["limits"]);

  expect(relatedTo(article, [article, anArticle("other", ["words"])])).toEqual([]);
});

test("a related article comes without its text", () => {
  const article = anArticle("this", ["words"]);
  const [related] = relatedTo(article, [article, { ...anArticle("b", ["words"]), html: "secret" }]);

  expect(JSON.stringify(related)).not.toContain("secret");
});

test("sorts by date, newest first, then by title", () => {
  const articles = [anArticle("b", []), anArticle("c", [], "2026-12-01"), anArticle("a", [])];

  expect(idsOf(articles.toSorted(newestFirst))).toEqual(["c", "a", "b"]);
});
