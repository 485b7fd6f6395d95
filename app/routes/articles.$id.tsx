import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { relatedTo } from "~/features/library/article";
import { ArticleSheet } from "~/features/library/article-sheet";
import { SourcesFold } from "~/features/library/sources-fold";
import { getLibrary, htmlAndSources, requireText } from "~/features/library/library.server";
import { publicMeta } from "~/http/page-meta";
import type { PageHandle } from "~/http/page-cache.server";
import { Page } from "~/ui/frame/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { articles, tags } = await getLibrary();
  const article = requireText(articles, params.id);
  return {
    ...article,
    ...(await htmlAndSources(db, request, article)),
    tags: tags.filter(({ id }) => article.tags.includes(id)),
    related: relatedTo(article, articles),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? publicMeta(
        { title: data.title, description: data.summary, quiet: "Article", type: "article" },
        matches,
      )
    : [{ title: "Not found – Notes" }];

export const handle: PageHandle = { isCacheable: () => true };

export default function ArticleRoute() {
  const { sources, reviewedBy, reviewedOn = null, ...article } = useLoaderData<typeof loader>();
  return (
    <Page>
      <ArticleSheet {...article}>
        <SourcesFold sources={sources} reviewedBy={reviewedBy} reviewedOn={reviewedOn} />
      </ArticleSheet>
    </Page>
  );
}
