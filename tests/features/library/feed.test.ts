import { expect, test } from "vitest";
import { atomFeed, type FeedEntry } from "~/features/library/feed";

const article: FeedEntry = {
  address: "/articles/one",
  title: "Salt & <pepper>",
  summary: "It’s “here”.",
  publishedOn: "2026-11-20",
  updatedOn: "2026-11-22",
  tags: ["care"],
};

const feedOf = (entries: FeedEntry[]) =>
  atomFeed("https://example.org", { title: "A & B", path: "/a.xml", listPath: "/a", entries });

test("an entry has address, dates, summary and tags", () => {
  const feed = feedOf([{ ...article, ...{ html: "<p>The whole text.</p>" } }]);

  expect(feed).toContain("<id>https://example.org/articles/one</id>");
  expect(feed).toContain("<published>2026-11-20T00:00:00Z</published>");
  expect(feed).toContain("<updated>2026-11-22T00:00:00Z</updated>");
  expect(feed).toContain('<category term="care"/>');
});

test("escapes text and leaves out the article itself", () => {
  const feed = feedOf([{ ...article, ...{ html: "<p>The whole text.</p>" } }]);

  expect(feed).toContain("<title>A &amp; B</title>");
  expect(feed).toContain("<title>Salt &amp; &lt;pepper&gt;</title>");
  expect(feed).not.toContain("The whole text");
});

test("the date of the feed is the latest change of an article", () => {
  const older = {
    ...article,
    address: "/articles/two",
    publishedOn: "2026-01-01",
    updatedOn: undefined,
  };
  const feed = feedOf([older, article]);

  expect(feed.slice(0, feed.indexOf("<entry>"))).toContain("<updated>2026-11-22T00:00:00Z");
});
