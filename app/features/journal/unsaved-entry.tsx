import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { Paywall } from "~/features/membership/paywall";
import { Page } from "~/ui/frame/page";
import { JournalPage, type JournalPageProps } from "./journal-page";

/** An error boundary: shows the form again if the session ended before it was saved, or the paywall. */
export function UnsavedEntry() {
  const error = useRouteError();
  const unsaved: unknown = isRouteErrorResponse(error) ? error.data?.unsaved : null;
  if (!unsaved) return <Paywall />;
  return (
    <Page>
      <JournalPage {...(unsaved as JournalPageProps)} />
    </Page>
  );
}
