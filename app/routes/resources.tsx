import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contentPageHandle, contentPageMeta, PageSources } from "~/features/library/content-page";
import { db } from "~/db.server";
import { readAccountIfPossible } from "~/features/membership/viewer.server";
import { PageSheet } from "~/features/library/page-sheet";
import { CrisisPanel } from "~/features/safety/crisis-panel";
import { listContacts } from "~/features/safety/crisis-contacts.server";
import { countryOf } from "~/features/safety/country.server";
import { requirePage } from "~/features/library/library.server";
import { Go } from "~/ui/go";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  const place = countryOf(request, await readAccountIfPossible(db, request));
  const contacts = listContacts();
  const own = contacts.filter(({ code }) => code === place);
  const others = contacts.filter(({ code }) => code !== place);
  return { ...(await requirePage(db, request, "resources")), countries: [...own, ...others] };
}

export const meta = contentPageMeta;
export const handle = contentPageHandle;

export default function ResourcesRoute() {
  const { title, html, countries, ...text } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageSheet
        title={title}
        html={html}
        shortcut={<Go href="#countries">Numbers, by country</Go>}
      >
        <section className="mt-7" aria-labelledby="countries">
          <h2 id="countries" className="title-m">
            Numbers, by country
          </h2>
          <p className="muted mt-3">
            Yours comes first. We list only numbers that we could confirm.
          </p>
          <div className="more-help">
            {countries.map((contacts) => (
              <CrisisPanel key={contacts.code} contacts={contacts} />
            ))}
          </div>
        </section>
        <PageSources {...text} />
      </PageSheet>
    </Page>
  );
}
