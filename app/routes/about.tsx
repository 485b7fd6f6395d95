import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { publicMeta } from "~/http/page-meta";
import { crisisPath, privacyPath, termsPath } from "~/http/paths";
import { Fact, Facts } from "~/ui/facts";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";
import { Go } from "~/ui/go";

export function loader() {
  return { operator: env.operator };
}

export const meta: MetaFunction = ({ matches }) =>
  publicMeta(
    {
      title: "Who runs this site",
      description: "Who runs this site, who answers questions, and how to reach them.",
      quiet: "About",
    },
    matches,
  );

export default function AboutRoute() {
  const { operator } = useLoaderData<typeof loader>();
  return (
    <Page kind="public">
      <div className="wrap wrap--text pb flow flow--loose">
        <PageHead title="Who runs this site" lead={operator?.name ?? notSaid} />
        <section aria-labelledby="replies" className="flow">
          <h2 id="replies" className="title-m">
            Who answers your questions
          </h2>
          <p>{operator?.replies ?? notSaid}</p>
          <p>
            A person reads every question and signs the answer. An answer is not treatment, and it
            doesn’t replace your doctor or an ambulance. <a href={crisisPath}>Who to call now</a>
          </p>
        </section>
        <section aria-labelledby="contact" className="flow">
          <h2 id="contact" className="title-m">
            Contact
          </h2>
          {operator ? (
            <Facts>
              <Fact name="Email">
                <a href={`mailto:${operator.contact}`}>{operator.contact}</a>
              </Fact>
              <Fact name="By post">{operator.address}</Fact>
            </Facts>
          ) : (
            <p>{notSaid}</p>
          )}
          <p>
            Email about payments, your account or a mistake on this site. Someone else may read your
            mail, so don’t write about your family there: ask an expert from your account instead.
          </p>
        </section>
        <p className="row">
          <Go href={termsPath}>Terms and refunds</Go>
          <Go href={privacyPath}>Privacy, in plain words</Go>
        </p>
      </div>
    </Page>
  );
}

const notSaid = "The people who run this copy haven’t written this yet.";
