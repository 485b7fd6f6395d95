import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { getLibrary } from "~/features/library/library.server";
import { publicMeta } from "~/http/page-meta";
import { guidePath } from "~/http/paths";
import type { PageHandle } from "~/http/page-cache.server";
import { Contents, ContentsItem } from "~/ui/contents";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

const lead =
  "Single pages to print or to send, so that you don’t have to explain it all from the beginning.";

export async function loader() {
  const { guides } = await getLibrary();
  return guides.map(({ id, title, summary }) => ({ id, title, summary }));
}

export const meta: MetaFunction = ({ matches }) =>
  publicMeta({ title: "Guides to share", description: lead, quiet: "Guides" }, matches);

export const handle: PageHandle = { isCacheable: () => true };

export default function GuidesRoute() {
  const guides = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <PageHead title="Guides to share" lead={lead} />
        <Contents>
          {guides.map(({ id, title, summary }) => (
            <ContentsItem key={id} href={guidePath(id)} title={title} note={summary} />
          ))}
        </Contents>
      </div>
    </Page>
  );
}
