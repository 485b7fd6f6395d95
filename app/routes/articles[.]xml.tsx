import { env } from "~/env.server";
import { atomFeed } from "~/features/library/feed";
import { getLibrary } from "~/features/library/library.server";
import { xmlResponse } from "~/http/xml";

export async function loader() {
  const { articles } = await getLibrary();
  return xmlResponse(atomFeed(env.siteUrl, articles), "application/atom+xml");
}
