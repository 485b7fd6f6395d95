import type { ReactNode } from "react";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { PageSheet } from "./page-sheet";
import { SourcesFold } from "./sources-fold";
import type { PageData } from "./library.server";
import { publicMeta } from "~/http/page-meta";
import type { PageHandle } from "~/http/page-cache.server";
import { Page } from "~/ui/frame/page";

/** The component of every route that shows a page of content/pages. Its loader chooses the page. */
export function ContentPageRoute({ children }: { children?: ReactNode }) {
  const { title, html, ...text } = useLoaderData<PageData>();
  return (
    <Page>
      <PageSheet title={title} html={html}>
        {children}
        <PageSources {...text} />
      </PageSheet>
    </Page>
  );
}

export function PageSources(page: Pick<PageData, "sources" | "reviewedBy" | "reviewedOn">) {
  const { sources, reviewedBy, reviewedOn = null } = page;
  if (!reviewedBy) return null;
  return <SourcesFold sources={sources} reviewedBy={reviewedBy} reviewedOn={reviewedOn} />;
}

export const contentPageMeta: MetaFunction<() => Promise<PageData>> = ({ data, matches }) =>
  data
    ? publicMeta({ title: data.title, description: data.summary, quiet: "Page" }, matches)
    : [{ title: "Not found – Notes" }];

export const contentPageHandle: PageHandle = { isCacheable: () => true };
