import "./articles.css";
import type { ReactNode } from "react";
import { articlePath, articlesPath, taggedArticlesPath } from "~/http/paths";
import { longDate } from "~/time";
import { Contents, ContentsItem } from "~/ui/contents";
import { RunningHead } from "~/ui/frame/page-head";
import { type Article, type ArticleSummary, type ArticleTag } from "./article";

type ShownFields = "title" | "summary" | "publishedOn" | "updatedOn" | "html";

interface ArticleSheetProps extends Pick<Article, ShownFields> {
  tags: ArticleTag[];
  related: ArticleSummary[];
  /** The sources and the reviewer. */
  children: ReactNode;
}

export function ArticleSheet(props: ArticleSheetProps) {
  const { title, publishedOn, updatedOn, html, tags, related, children } = props;
  return (
    <div className="wrap wrap--text pb">
      <RunningHead href={articlesPath} text="Articles">
        <time dateTime={publishedOn}>{longDate(publishedOn)}</time>
      </RunningHead>
      <article>
        <header className="article__head">
          <h1>{title}</h1>
          <ul className="article__tags screen-only" aria-label="Tags">
            {tags.map(({ id, name }) => (
              <li key={id}>
                <a href={taggedArticlesPath(id)}>{name}</a>
              </li>
            ))}
          </ul>
          {updatedOn ? (
            <p className="small muted">
              Changed on <time dateTime={updatedOn}>{longDate(updatedOn)}</time>
            </p>
          ) : null}
        </header>
        <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        {children}
      </article>
      {related.length > 0 ? (
        <section className="mt-7 screen-only" aria-labelledby="related">
          <h2 id="related" className="title-m article__next">
            Read next
          </h2>
          <ArticleContents articles={related} />
        </section>
      ) : null}
    </div>
  );
}

export function ArticleContents({ articles }: { articles: ArticleSummary[] }) {
  return (
    <Contents>
      {articles.map(({ id, title, summary, publishedOn }) => (
        <ContentsItem
          key={id}
          href={articlePath(id)}
          title={title}
          note={summary}
          state={<time dateTime={publishedOn}>{longDate(publishedOn)}</time>}
        />
      ))}
    </Contents>
  );
}
