import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { GuideSheet } from "~/features/library/guide-sheet";
import { getLibrary, htmlAndSources, requireText } from "~/features/library/library.server";
import { publicMeta } from "~/http/page-meta";
import { guidePath } from "~/http/paths";
import type { PageHandle } from "~/http/page-cache.server";
import { Page } from "~/ui/frame/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { guides } = await getLibrary();
  const guide = requireText(guides, params.id);
  const { id, title, summary, reviewedBy, reviewedOn } = guide;
  return {
    ...(await htmlAndSources(db, request, guide)),
    title,
    summary,
    reviewedBy,
    reviewedOn,
    address: env.siteUrl + guidePath(id),
    others: guides.filter((other) => other !== guide).map((g) => ({ id: g.id, title: g.title })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? publicMeta({ title: data.title, description: data.summary, quiet: "Guide" }, matches)
    : [{ title: "Not found – Notes" }];

export const handle: PageHandle = { isCacheable: () => true };

export default function GuideRoute() {
  return (
    <Page>
      <GuideSheet guide={useLoaderData<typeof loader>()} />
    </Page>
  );
}
