import { db } from "~/db.server";
import { env } from "~/env.server";
import { listAnswers } from "~/features/answers/page/answers.server";
import { atomFeed } from "~/features/library/feed";
import { answerFeedPath, answerPath, answersPath } from "~/http/paths";
import { xmlResponse } from "~/http/xml";
import { isoDay } from "~/time";

/** The newest answers that anyone may read. */
export async function loader() {
  const { answers } = await listAnswers(db, { audiences: ["public"] });
  const entries = answers.map(({ id, title, gist, tags, published_at }) => ({
    address: answerPath(id),
    title,
    summary: gist,
    // The day could tell the member's family who asked.
    publishedOn: `${isoDay(published_at, env.timeZone).slice(0, 7)}-01`,
    tags,
  }));
  const feed = { title: "Kithwell answers", path: answerFeedPath, listPath: answersPath, entries };
  return xmlResponse(atomFeed(env.siteUrl, feed), "application/atom+xml", "uncached");
}
