import { expect, test } from "vitest";
import type { Article } from "~/features/library/article";
import { atomFeed } from "~/features/library/feed";

const article: Article = {
  id: "one",
  title: "Salt & <pepper>",
  summary: "It’s “here”.",
  publishedOn: "2026-11-20",
  updatedOn: "2026-11-22",
  tags: ["care"],
  html: "<p>The whole text.</p>",
  sources: [],
  reviewedBy: "awaiting clinical review",
};

test("an entry has address, dates, summary and tags", () => {
  const feed = atomFeed("https://example.org", [article]);

  expect(feed).toContain("<id>https://example.org/articles/one</id>");
  expect(feed).toContain("<published>2026-11-20T00:00:00Z</published>");
  expect(feed).toContain("<updated>2026-11-22T00:00:00Z</updated>");
  expect(feed).toContain('<category term="care"/>');
});

test("escapes text and leaves out the article itself", () => {
  const feed = atomFeed("https://example.org", [article]);

  expect(feed).toContain("<title>Salt &amp; &lt;pepper&gt;</title>");
  expect(feed).not.toContain("The whole text");
});

test("the date of the feed is the latest change of an article", () => {
  const older = { ...article, id: "two", publishedOn: "2026-01-01", updatedOn: undefined };
  const feed = atomFeed("https://example.org", [older, article]);

  expect(feed.slice(0, feed.indexOf("<entry>"))).toContain("<updated>2026-11-22T00:00:00Z");
});
