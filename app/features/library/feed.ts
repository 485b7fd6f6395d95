import { articleFeedPath, articlePath, articlesPath } from "~/http/paths";
import { escapeXml } from "~/http/xml";
import type { Article } from "./article";

/** An Atom feed with the title, summary and link of each article. */
export function atomFeed(siteUrl: string, articles: Article[]) {
  const updated = articles.map(changedOn).sort().at(-1) ?? "1970-01-01";
  return [
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US">`,
    `<id>${escapeXml(siteUrl + articlesPath)}</id>`,
    `<title>Kithwell articles</title>`,
    `<author><name>Kithwell</name></author>`,
    `<link rel="self" href="${escapeXml(siteUrl + articleFeedPath)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(siteUrl + articlesPath)}"/>`,
    `<updated>${midnight(updated)}</updated>`,
    ...articles.map((article) => entry(siteUrl, article)),
    `</feed>`,
  ].join("\n");
}

function entry(siteUrl: string, article: Article) {
  const address = escapeXml(siteUrl + articlePath(article.id));
  return [
    `<entry>`,
    `<id>${address}</id>`,
    `<title>${escapeXml(article.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    `<published>${midnight(article.publishedOn)}</published>`,
    `<updated>${midnight(changedOn(article))}</updated>`,
    `<summary>${escapeXml(article.summary)}</summary>`,
    ...article.tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    `</entry>`,
  ].join("\n");
}

function changedOn({ publishedOn, updatedOn }: Article) {
  return updatedOn ?? publishedOn;
}

function midnight(isoDay: string) {
  return `${isoDay}T00:00:00Z`;
}
