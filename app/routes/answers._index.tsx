import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import {
  AnswerList,
  AnswersAside,
  AnswerSearch,
  FoundList,
} from "~/features/answers/page/answer-list";
import {
  audiencesFor,
  listAnswers,
  listUsedTags,
  searchAnswers,
} from "~/features/answers/page/answers.server";
import { getLibrary } from "~/features/library/library.server";
import { readAccount } from "~/features/membership/viewer.server";
import { longestQuery, searchWords } from "~/features/search/search-query";
import { publicMeta } from "~/http/page-meta";
import { answerFeedPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

const lead =
  "Questions that families asked and experts answered, published with the asker’s agreement. Experts change or leave out names, places and anything that points to someone.";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await readAccount(db, request);
  const search = new URL(request.url).searchParams;
  const [tag, after] = [search.get("tag"), search.get("after")];
  const query = (search.get("q") ?? "").slice(0, longestQuery).trim();
  const { tags } = await getLibrary();
  if (tag !== null && !tags.some(({ id }) => id === tag)) throw data(null, { status: 404 });

  const audiences = audiencesFor(account, Date.now());
  const [list, used, found] = await Promise.all([
    listAnswers(db, { audiences, tag, after }),
    listUsedTags(db, audiences),
    query ? searchAnswers(db, searchWords(query), audiences) : null,
  ]);
  return { list, found, query, tag, tags: tags.filter(({ id }) => used.includes(id)) };
}

export const meta: MetaFunction = ({ matches }) => [
  ...publicMeta({ title: "Answers", description: lead, quiet: "Answers" }, matches),
  {
    tagName: "link",
    rel: "alternate",
    type: "application/atom+xml",
    href: answerFeedPath,
    title: "Answers",
  },
];

export default function AnswersRoute() {
  const { list, found, query, tag, tags } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap pb">
        <PageHead title="Answers" lead={lead}>
          <AnswerSearch query={query} />
        </PageHead>
        <div className="cols cols--main-side">
          <section aria-labelledby="list">
            <div className="section-head">
              <h2 id="list" className="title-m">
                {found ? `Found for “${query}”` : "Newest first"}
              </h2>
            </div>
            {found ? (
              <FoundList query={query} found={found} />
            ) : (
              <AnswerList {...list} tags={tags} tag={tag} />
            )}
            <p className="small muted mt-4">
              <a href={answerFeedPath}>Feed for a feed reader</a>
            </p>
          </section>
          <AnswersAside tags={tags} current={tag} />
        </div>
      </div>
    </Page>
  );
}
