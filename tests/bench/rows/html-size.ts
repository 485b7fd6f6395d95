import type { Bench, Finding } from "../bench.ts";
import { checkPages, lessonPath, read } from "../lesson-under-test.ts";
import { startApp, startNaiveApp } from "../servers.ts";

/** Row 7: how much of what crosses the wire is the lesson. */
export async function htmlSize({ people, databaseFile }: Bench): Promise<Finding[]> {
  const [member] = people.members;
  if (!member) throw new Error("The benchmark needs a member");
  const app = await startApp(databaseFile, member);
  const naive = await startNaiveApp(databaseFile, member);
  try {
    const url = new URL(lessonPath, app.origin);
    await checkPages(url, member.cookie);
    const own = sizeOf((await read(url, { cookie: member.cookie })).html);
    const naiveUrl = new URL(lessonPath, naive.server.origin);
    const other = sizeOf((await read(naiveUrl, { cookie: naive.cookie })).html);
    return [
      {
        row: "7",
        what: "Bytes of the page over those of the lesson in it",
        measured: `${own.ratio.toFixed(2)} x (${own.page} over ${own.lesson}; naive ${other.ratio.toFixed(2)} x)`,
        target: "<= 1.3 x",
        holds: own.ratio <= 1.3,
        figures: { own, naive: other },
      },
    ];
  } finally {
    await Promise.all([app.stop(), naive.server.stop()]);
  }
}

function sizeOf(html: string) {
  const article = /<article[^>]*>(.*)<\/article>/s.exec(html)?.[1];
  if (!article) throw new Error("The page has no article");
  const page = Buffer.byteLength(html);
  const lesson = Buffer.byteLength(article);
  return { page, lesson, ratio: page / lesson };
}
