import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { env } from "~/env.server";
import { GuideSheet } from "~/features/library/guide-sheet";
import { getLibrary, proseFor } from "~/features/library/library.server";
import { publicMeta } from "~/http/page-meta";
import { guidePath } from "~/http/paths";
import type { PageHandle } from "~/http/render-page.server";
import { Page } from "~/ui/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { guides } = await getLibrary();
  const guide = guides.find(({ id }) => id === params.id);
  if (!guide) throw data(null, { status: 404 });

  const { id, title, summary, reviewedBy, reviewedOn } = guide;
  return {
    ...(await proseFor(request, guide)),
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

export const handle: PageHandle = { isKept: () => true };

export default function GuideRoute() {
  return (
    <Page>
      <GuideSheet guide={useLoaderData<typeof loader>()} />
    </Page>
  );
}
