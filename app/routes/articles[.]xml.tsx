import { env } from "~/env.server";
import { atomFeed } from "~/features/articles/feed";
import { getLibrary } from "~/library.server";
import { xmlResponse } from "~/xml";

export async function loader() {
  const { articles } = await getLibrary();
  return xmlResponse(atomFeed(env.siteUrl, articles), "application/atom+xml");
}
