import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { SourcesFold } from "~/features/library/sources-fold";
import { tonightNeed } from "~/features/library/tonight-list";
import { TonightSheet } from "~/features/library/tonight-sheet";
import { getLibrary, htmlAndSources, requireText } from "~/features/library/library.server";
import { publicMeta } from "~/http/page-meta";
import type { PageHandle } from "~/http/page-cache.server";
import { Page } from "~/ui/frame/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { tonight } = await getLibrary();
  const page = requireText(tonight, params.id);
  return {
    ...page,
    ...(await htmlAndSources(db, request, page)),
    others: tonight.filter((other) => other !== page).map(tonightNeed),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? publicMeta({ title: data.title, description: data.summary, quiet: "Tonight" }, matches)
    : [{ title: "Not found – Notes" }];

export const handle: PageHandle = { isCacheable: () => true };

export default function TonightRoute() {
  const { need, isUrgent, html, others, ...text } = useLoaderData<typeof loader>();
  return (
    <Page>
      <TonightSheet need={need} isUrgent={isUrgent} html={html} others={others}>
        <SourcesFold
          sources={text.sources}
          reviewedBy={text.reviewedBy}
          reviewedOn={text.reviewedOn ?? null}
        />
      </TonightSheet>
    </Page>
  );
}
