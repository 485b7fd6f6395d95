export interface ArticleTag {
  id: string;
  name: string;
}

export interface Article {
  /** The name of the file, and the last part of the address. */
  id: string;
  title: string;
  summary: string;
  /** ISO days. */
  publishedOn: string;
  updatedOn?: string;
  /** Ids of tags. */
  tags: string[];
  html: string;
  /** Ids of references, in the order of their first citation. */
  sources: string[];
  reviewedBy: string;
  reviewedOn?: string;
}

/** The fields of an article that a list shows. Must hold nothing of the text. */
export type ArticleSummary = Pick<Article, "id" | "title" | "summary" | "publishedOn" | "tags">;

export function articleSummary({ id, title, summary, publishedOn, tags }: Article): ArticleSummary {
  return { id, title, summary, publishedOn, tags };
}

type Dated = Pick<Article, "publishedOn" | "title">;

/** For sorting: newest first, and articles of the same day by title. */
export function newestFirst(one: Dated, other: Dated) {
  return (
    other.publishedOn.localeCompare(one.publishedOn) || one.title.localeCompare(other.title, "en")
  );
}

const mostRelated = 3;

/** Up to three other articles that share a tag: the most shared tags first, then the newest. */
export function relatedTo(article: ArticleSummary, articles: Article[]): ArticleSummary[] {
  const shared = ({ tags }: Article) => tags.filter((tag) => article.tags.includes(tag)).length;
  return articles
    .filter((other) => other.id !== article.id && shared(other) > 0)
    .sort((one, other) => shared(other) - shared(one) || newestFirst(one, other))
    .slice(0, mostRelated)
    .map(articleSummary);
}
