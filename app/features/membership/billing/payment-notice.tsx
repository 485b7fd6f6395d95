import { membershipPath } from "~/http/paths";
import { isoDay, weekdayDate } from "~/time";
import { ButtonLink } from "~/ui/forms/button";
import { Notice } from "~/ui/notice";
import { PortalButton } from "./portal-button";
import type { PaymentNeed } from "./payment-need";

interface Props {
  need: PaymentNeed;
  timeZone: string;
}

/** Says that a payment failed, with the day on which access ends and one button. */
export function FailedPayment({
  need,
  timeZone,
}: {
  need: PaymentNeed & { kind: "failed" };
  timeZone: string;
}) {
  return (
    <Notice
      kind="wait"
      icon="card"
      level={2}
      title="Your last payment didn’t go through"
      actions={<PortalButton>Use another card</PortalButton>}
    >
      {need.isOpen ? (
        <>
          Your bank declined the payment. Your lessons stay open
          {need.openUntil ? (
            <>
              {" "}
              until <strong>{weekdayDate(isoDay(need.openUntil, timeZone))}</strong>
            </>
          ) : null}
          , and what you wrote stays yours whatever happens.
        </>
      ) : (
        "Members’ lessons are closed until it’s paid. What you wrote is still yours, and the free lessons are open."
      )}
    </Notice>
  );
}

/** The notice on the page Today: of a failed payment, and of a trial in its last week. */
export function PaymentNotice({ need, timeZone }: Props) {
  if (need.kind === "failed") return <FailedPayment need={need} timeZone={timeZone} />;
  return (
    <Notice
      level={2}
      title={`Your trial ends on ${weekdayDate(isoDay(need.endsAt, timeZone))}`}
      actions={
        <ButtonLink size="small" href={membershipPath}>
          See membership
        </ButtonLink>
      }
    >
      Nothing is charged unless you join. What you wrote stays yours either way.
    </Notice>
  );
}
