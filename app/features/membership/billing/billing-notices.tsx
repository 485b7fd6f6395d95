import { isoDay, weekdayDate } from "~/time";
import { Notice } from "~/ui/notice";
import type { Billing } from "./billing";
import { PortalButton } from "./billing-facts";

/** Notices above the facts: a payment failed, or Stripe did not answer. */
export function BillingNotices({ billing, timeZone }: { billing: Billing; timeZone: string }) {
  return (
    <>
      {billing.state === "past-due" ? <PastDue {...billing} timeZone={timeZone} /> : null}
      {billing.receipts === null ? (
        <Notice title="Some of this page is missing for now" level={2}>
          The payment service doesn’t answer, so prices, dates and receipts can’t be shown. Your
          membership is as it was. Load this page again in a few minutes.
        </Notice>
      ) : null}
    </>
  );
}

function PastDue({ isOpen, endsAt, hasPortal, timeZone }: Billing & { timeZone: string }) {
  return (
    <Notice
      kind="wait"
      icon="card"
      level={2}
      title="Your last payment didn’t go through"
      actions={hasPortal ? <PortalButton>Use another card</PortalButton> : null}
    >
      {isOpen && endsAt ? (
        <>
          Your bank declined the payment. Your lessons stay open until{" "}
          <strong>{weekdayDate(isoDay(endsAt, timeZone))}</strong>, and what you wrote stays yours
          whatever happens.
        </>
      ) : (
        "Members’ lessons are closed until it’s paid. What you wrote is still yours, and the free lessons are open."
      )}
    </Notice>
  );
}
