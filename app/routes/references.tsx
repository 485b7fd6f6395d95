import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { listModules } from "~/features/lessons/lessons.server";
import { citedReferences } from "~/features/library/citations";
import { ReferenceList } from "~/features/library/reference-list";
import { getLibrary, listTexts } from "~/features/library/library.server";
import { publicMeta } from "~/http/page-meta";
import { lessonPath } from "~/http/paths";
import type { PageHandle } from "~/http/page-cache.server";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

const lead =
  "Where the claims come from, what we took from each source, and how much of it we read.";

export async function loader() {
  const [modules, library] = await Promise.all([listModules(), getLibrary()]);
  const lessons = modules.flatMap((module) => module.lessons);
  return citedReferences(library.references.values(), [
    ...lessons.map((lesson) => ({ ...lesson, address: lessonPath(lesson.id) })),
    ...listTexts(library),
  ]);
}

export const meta: MetaFunction = ({ matches }) =>
  publicMeta({ title: "References", description: lead, quiet: "Sources" }, matches);

export const handle: PageHandle = { isCacheable: () => true };

export default function ReferencesRoute() {
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <PageHead title="References" lead={lead} />
        <ReferenceList references={useLoaderData<typeof loader>()} />
      </div>
    </Page>
  );
}
