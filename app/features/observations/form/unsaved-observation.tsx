import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { Paywall } from "~/features/membership/paywall";
import { Page } from "~/ui/frame/page";
import { ObservationPage, type ObservationPageProps } from "./observation-page";

/** An error boundary: shows the form again if the session ended before it was saved, or the paywall. */
export function UnsavedObservation() {
  const error = useRouteError();
  const unsaved: unknown = isRouteErrorResponse(error) ? error.data?.unsaved : null;
  if (!unsaved) return <Paywall />;
  return (
    <Page>
      <ObservationPage {...(unsaved as ObservationPageProps)} />
    </Page>
  );
}
