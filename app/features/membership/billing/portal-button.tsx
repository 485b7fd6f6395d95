import type { ReactNode } from "react";
import { portalPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";

/** Opens Stripe's portal, where the member changes a card, pays an open invoice or stops the membership. */
export function PortalButton(props: { variant?: "quiet"; children: ReactNode }) {
  return (
    <form method="post" action={portalPath}>
      <Button size="small" {...props} />
    </form>
  );
}
