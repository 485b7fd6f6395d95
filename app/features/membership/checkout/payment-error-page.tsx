import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { lessonsPath, membershipPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { ErrorPage } from "~/ui/frame/error-page";
import { Go } from "~/ui/go";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";
import type { PaymentProblem } from "./payments.server";

/** The error boundary of the payment pages: says what went wrong and whether money was taken. */
export function PaymentErrorPage() {
  const error = useRouteError();
  if (!isPaymentProblem(error)) return <ErrorPage />;
  const { title, lead } = words[error.data.problem];
  return (
    <Page>
      <div className="wrap wrap--text pb">
        <PageHead title={title} lead={lead} />
        <div className="row">
          <ButtonLink href={membershipPath}>Back to membership</ButtonLink>
          <Go href={lessonsPath}>All lessons</Go>
        </div>
      </div>
    </Page>
  );
}

const words: Record<PaymentProblem["problem"], { title: string; lead: string }> = {
  away: {
    title: "The payment service doesn’t answer",
    lead: "Nothing was charged, and nothing you have has changed. Try again in a few minutes.",
  },
  unconfirmed: {
    title: "We can’t see your payment yet",
    lead: "The payment service doesn’t answer. If you have paid, nothing is lost and you need not pay again: your membership opens as soon as we hear of it. Load this page again in a few minutes.",
  },
  "wrong-settings": {
    title: "Payments don’t work here right now",
    lead: "Nothing was charged, and nothing you have has changed. A setting of this site is wrong. The people who run the site can see the problem in their log. Trying again won’t help yet. To stop or change a membership, write to them.",
  },
  "not-set-up": {
    title: "Joining online isn’t set up here",
    lead: "The people who run this site can open a membership for you. The free lessons are open as always.",
  },
};

function isPaymentProblem(error: unknown): error is { data: PaymentProblem } {
  return isRouteErrorResponse(error) && typeof error.data?.problem === "string";
}
