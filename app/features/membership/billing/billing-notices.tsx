import { Notice } from "~/ui/notice";
import type { Billing } from "./billing";
import { FailedPayment } from "./payment-notice";

/** Notices above the facts: a payment failed, or Stripe did not answer. */
export function BillingNotices({ billing, timeZone }: { billing: Billing; timeZone: string }) {
  return (
    <>
      {billing.state === "past-due" ? (
        <FailedPayment
          need={{ kind: "failed", isOpen: billing.isOpen, openUntil: billing.endsAt }}
          timeZone={timeZone}
        />
      ) : null}
      {billing.receipts === null ? (
        <Notice title="Some of this page is missing for now" level={2}>
          The payment service doesn’t answer, so prices, dates and receipts can’t be shown. Your
          membership is as it was. Load this page again in a few minutes.
        </Notice>
      ) : null}
    </>
  );
}
