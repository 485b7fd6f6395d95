import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { readAccount } from "~/features/membership/viewer.server";
import { closedReason } from "~/features/membership/access";
import { listTrackModules } from "~/features/lessons/lessons.server";
import { hasReadIn } from "~/features/lessons/next-step";
import { readProgress } from "~/features/lessons/progress.server";
import { CrisisCards } from "~/features/safety/crisis-card";
import { CueNotes } from "~/features/safety/cue-notes";
import { readCues } from "~/features/safety/read-cues.server";
import { crisisHelp } from "~/features/safety/country.server";
import { readSafety } from "~/features/safety/safety-check.server";
import { longestQuery, searchWords } from "~/features/search/search-query";
import { pagesFor } from "~/features/search/typed-words.server";
import { SearchSheet } from "~/features/search/search-sheet";
import { audiencesFor, searchAnswers } from "~/features/answers/page/answers.server";
import { answerPath } from "~/http/paths";
import { publicMeta } from "~/http/page-meta";
import { findPages, indexPages, maxFound } from "~/features/search/search-pages.server";
import type { FindablePage } from "~/features/search/search-pages.server";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await readAccount(db, request);
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const query = typed.slice(0, longestQuery).trim();
  const { contacts } = crisisHelp(request, account);
  if (!query) return { query, results: [], hard: [], soft: [], contacts };

  const track = account?.track ?? "A";
  const [pages, modules, safety, progress] = await Promise.all([
    indexPages(db),
    listTrackModules(track),
    readSafety(request, account),
    account && readProgress(db, account.id),
  ]);
  const grants = account?.standing.grants ?? [];
  const reader = progress && { grants, hasRead: hasReadIn(progress) };
  const now = Date.now();
  const onTrack = new Set(modules.flatMap(({ lessons }) => lessons.map(({ id }) => id)));
  const closedFor = ({ lesson }: FindablePage) =>
    lesson && closedReason(lesson, reader, safety, now);
  const open = [...pages.values()].filter((page) => !closedFor(page));

  const fitting = await pagesFor(query);
  const words = searchWords(query);
  const [found, answers] = await Promise.all([
    findPages(
      db,
      words,
      open.map(({ address }) => address),
    ),
    searchAnswers(db, words, audiencesFor(account, now)),
  ]);
  const inText = new Map(found.map(({ address, excerpt }) => [address, excerpt]));
  const addresses = [...new Set([...fitting, ...inText.keys()])];
  const results = addresses.flatMap((address) => {
    const excerpt = inText.get(address) ?? null;
    const page = pages.get(address);
    // A lesson that the reader's track leaves out is no result for them.
    if (!page || (page.lesson && !onTrack.has(page.lesson.id))) return [];
    const { title, summary, label } = page;
    return [{ address, title, summary, label, excerpt, closed: closedFor(page) }];
  });
  const answered = answers.map(({ id, title, excerpt }) => {
    const shown = { title: `“${title}”`, summary: "", label: "Answer", excerpt, closed: null };
    return { address: answerPath(id), ...shown };
  });
  const { hard, soft } = readCues(query);
  return { query, results: [...results.slice(0, maxFound), ...answered], hard, soft, contacts };
}

export const meta: MetaFunction = ({ matches }) =>
  publicMeta(
    {
      title: "Search",
      description: "Find a lesson, a guide, an article or a word.",
      quiet: "Search",
      isListed: false,
    },
    matches,
  );

export default function SearchRoute() {
  const { query, results, hard, soft, contacts } = useLoaderData<typeof loader>();
  return (
    <Page>
      <SearchSheet query={query} results={results}>
        {hard.length > 0 ? <CrisisCards kinds={hard} contacts={contacts} /> : null}
        <CueNotes kinds={soft} />
      </SearchSheet>
    </Page>
  );
}
