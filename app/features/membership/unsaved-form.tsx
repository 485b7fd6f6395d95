import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import type { ComponentType } from "react";
import { Page } from "~/ui/frame/page";
import { Paywall } from "./paywall";

/**
 * For an error boundary: shows the form again if the session or the membership ended before it was
 * saved, or the paywall. The action throws the props of the form as `unsaved`.
 */
export function UnsavedForm<Props extends object>({ of: Form }: { of: ComponentType<Props> }) {
  const error = useRouteError();
  const unsaved: unknown = isRouteErrorResponse(error) ? error.data?.unsaved : null;
  if (!unsaved) return <Paywall />;
  return (
    <Page>
      <Form {...(unsaved as Props)} />
    </Page>
  );
}
