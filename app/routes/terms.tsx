import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { publicMeta } from "~/http/page-meta";
import { billingPath, contactPath, crisisPath, privacyPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

export function loader() {
  return {
    name: env.operator?.name ?? "The people who run this site",
    isSold: env.stripe !== null,
  };
}

export const meta: MetaFunction = ({ matches }) =>
  publicMeta(
    {
      title: "Terms and refunds",
      description: "What you can expect from this site, what it asks of you, and how refunds work.",
      quiet: "Terms",
    },
    matches,
  );

export default function TermsRoute() {
  const { name, isSold } = useLoaderData<typeof loader>();
  return (
    <Page kind="public">
      <div className="wrap wrap--text pb flow flow--loose">
        <PageHead
          title="Terms and refunds"
          lead="Using this site means that you agree to what this page says."
        />
        <section aria-labelledby="what" className="flow">
          <h2 id="what" className="title-m">
            What this site is
          </h2>
          <p>
            {name} runs it. It teaches families skills, and experts answer their questions in
            writing. It is not medical care, therapy or legal advice, and nobody watches it at every
            hour. In danger, <a href={crisisPath}>call for help</a> first.
          </p>
        </section>
        <section aria-labelledby="you" className="flow">
          <h2 id="you" className="title-m">
            What it asks of you
          </h2>
          <p>
            You are 18 or older. Your account is for you alone. Don’t post what other members wrote,
            and don’t name people who can be recognized. An account that harms others can be closed.
          </p>
          <p>
            What you write stays yours. <a href={privacyPath}>Privacy, in plain words</a> says who
            can read what, and how to take it with you or erase it.
          </p>
        </section>
        {isSold ? <Payments /> : null}
      </div>
    </Page>
  );
}

function Payments() {
  return (
    <>
      <section aria-labelledby="payments" className="flow">
        <h2 id="payments" className="title-m">
          Payments
        </h2>
        <p>
          A membership renews each month or each year until you stop it on{" "}
          <a href={billingPath}>your membership page</a>. It then stays open until the end of the
          time you’ve paid for. After a failed payment everything stays open for two weeks.
        </p>
      </section>
      <section aria-labelledby="refunds" className="flow">
        <h2 id="refunds" className="title-m">
          Refunds
        </h2>
        <p>
          <a href={contactPath}>Write to us</a> within 14 days of a payment and you get it back. The
          membership then ends. A gift that nobody has used can be returned for 60 days, on the page
          that shows its code.
        </p>
      </section>
    </>
  );
}
