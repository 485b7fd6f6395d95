import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { articleSummary } from "~/features/library/article";
import { ArticleContents } from "~/features/library/article-sheet";
import { getLibrary } from "~/features/library/library.server";
import { publicMeta } from "~/http/page-meta";
import { articleFeedPath, articlesPath, taggedArticlesPath } from "~/http/paths";
import type { PageHandle } from "~/http/page-cache.server";
import { Filters } from "~/ui/filters";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

const lead = "Short pieces drawn from the course. Free for everyone, a few minutes each.";

export async function loader({ request }: LoaderFunctionArgs) {
  const { articles, tags } = await getLibrary();
  const tag = new URL(request.url).searchParams.get("tag");
  if (tag !== null && !tags.some(({ id }) => id === tag)) throw data(null, { status: 404 });

  const shown = tag === null ? articles : articles.filter(({ tags }) => tags.includes(tag));
  const used = tags.filter(({ id }) => articles.some((article) => article.tags.includes(id)));
  return { tag, tags: used, articles: shown.map(articleSummary) };
}

export const meta: MetaFunction = ({ matches }) => [
  ...publicMeta({ title: "Articles", description: lead, quiet: "Articles" }, matches),
  {
    tagName: "link",
    rel: "alternate",
    type: "application/atom+xml",
    href: articleFeedPath,
    title: "Articles",
  },
];

export const handle: PageHandle = { isCacheable: () => true };

export default function ArticlesRoute() {
  const { tag, tags, articles } = useLoaderData<typeof loader>();
  const all = { href: articlesPath, text: "All", isCurrent: tag === null };
  const byTag = tags.map(({ id, name }) => ({
    href: taggedArticlesPath(id),
    text: name,
    isCurrent: id === tag,
  }));
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <PageHead title="Articles" lead={lead} />
        <Filters label="Articles by tag" filters={[all, ...byTag]} />
        <div className="mt-5">
          <ArticleContents articles={articles} />
        </div>
        <p className="article__feed small muted">
          <a href={articleFeedPath}>Feed for a feed reader</a>
        </p>
      </div>
    </Page>
  );
}
