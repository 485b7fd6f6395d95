import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { listOutbox } from "~/mail/deliver.server";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

/** Shows the mail that development does not send. In production, the page is a 404. */
export async function loader() {
  if (!env.isDevelopment) throw data(null, { status: 404 });
  return { mails: await listOutbox() };
}

export const meta: MetaFunction = () => [{ title: "Outbox – Notes" }];

export default function OutboxRoute() {
  const { mails } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap wrap--mid flow">
        <PageHead title="Outbox" lead="Mail is not sent from here. The newest comes first." />
        {mails.map(({ name, text, links }) => (
          <article key={name} className="flow">
            <pre>{text}</pre>
            {links.map((link) => (
              <p key={link}>
                <a href={link}>{link}</a>
              </p>
            ))}
          </article>
        ))}
      </div>
    </Page>
  );
}
