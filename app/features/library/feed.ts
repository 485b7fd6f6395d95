import { escapeXml } from "~/http/xml";

export interface Feed {
  title: string;
  /** The address of the feed, and of the page that lists the same texts. */
  path: string;
  listPath: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  address: string;
  title: string;
  summary: string;
  /** ISO days. */
  publishedOn: string;
  updatedOn?: string;
  /** Ids of tags. */
  tags: string[];
}

/** An Atom feed with the title, summary and link of each text. */
export function atomFeed(siteUrl: string, { title, path, listPath, entries }: Feed) {
  const updated = entries.map(changedOn).sort().at(-1) ?? "1970-01-01";
  return [
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US">`,
    `<id>${escapeXml(siteUrl + listPath)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<author><name>Kithwell</name></author>`,
    `<link rel="self" href="${escapeXml(siteUrl + path)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(siteUrl + listPath)}"/>`,
    `<updated>${midnight(updated)}</updated>`,
    ...entries.map((entry) => entryXml(siteUrl, entry)),
    `</feed>`,
  ].join("\n");
}

function entryXml(siteUrl: string, entry: FeedEntry) {
  const address = escapeXml(siteUrl + entry.address);
  return [
    `<entry>`,
    `<id>${address}</id>`,
    `<title>${escapeXml(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    `<published>${midnight(entry.publishedOn)}</published>`,
    `<updated>${midnight(changedOn(entry))}</updated>`,
    `<summary>${escapeXml(entry.summary)}</summary>`,
    ...entry.tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    `</entry>`,
  ].join("\n");
}

function changedOn({ publishedOn, updatedOn }: FeedEntry) {
  return updatedOn ?? publishedOn;
}

function midnight(isoDay: string) {
  return `${isoDay}T00:00:00Z`;
}
