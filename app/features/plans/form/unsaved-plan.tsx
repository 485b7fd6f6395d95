import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { Paywall } from "~/features/membership/paywall";
import { Page } from "~/ui/frame/page";
import { PlanPage, type PlanPageProps } from "./plan-page";

/** An error boundary: shows the form again that a session's end kept from being saved, or the paywall. */
export function UnsavedPlan() {
  const error = useRouteError();
  const unsaved: unknown = isRouteErrorResponse(error) ? error.data?.unsaved : null;
  if (!unsaved) return <Paywall />;
  return (
    <Page>
      <PlanPage {...(unsaved as PlanPageProps)} />
    </Page>
  );
}
