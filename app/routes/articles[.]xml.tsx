import { env } from "~/env.server";
import { atomFeed } from "~/features/library/feed";
import { getLibrary } from "~/features/library/library.server";
import { articleFeedPath, articlePath, articlesPath } from "~/http/paths";
import { xmlResponse } from "~/http/xml";

export async function loader() {
  const { articles } = await getLibrary();
  const entries = articles.map((article) => ({ ...article, address: articlePath(article.id) }));
  const feed = {
    title: "Kithwell articles",
    path: articleFeedPath,
    listPath: articlesPath,
    entries,
  };
  return xmlResponse(atomFeed(env.siteUrl, feed), "application/atom+xml", "shared");
}
