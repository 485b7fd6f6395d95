import { useLoaderData, type MetaFunction } from "@remix-run/react";
import "~/features/library/glossary.css";
import { getLibrary } from "~/features/library/library.server";
import { publicMeta } from "~/http/page-meta";
import type { PageHandle } from "~/http/page-cache.server";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

const lead = "Words you may meet here or in a doctor’s office, each in a sentence or two.";

export async function loader() {
  const { glossary } = await getLibrary();
  return [...glossary.values()].sort((one, other) => one.term.localeCompare(other.term, "en"));
}

export const meta: MetaFunction = ({ matches }) =>
  publicMeta({ title: "Glossary", description: lead, quiet: "Words" }, matches);

export const handle: PageHandle = { isCacheable: () => true };

export default function GlossaryRoute() {
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <PageHead title="Glossary" lead={lead} />
        <dl className="glossary">
          {useLoaderData<typeof loader>().map(({ id, term, meaning }) => (
            <div key={id} id={id}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Page>
  );
}
