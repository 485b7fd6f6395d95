import type { ReactNode } from "react";
import { membershipPath, portalPath } from "~/http/paths";
import { isoDay, mediumDate, weekdayDate } from "~/time";
import { Button, ButtonLink } from "~/ui/forms/button";
import { Fact, Facts } from "~/ui/facts";
import type { Billing, PaymentCard } from "./billing";
import { membershipWords } from "./membership-words";
import { shortPrice } from "../prices/offer";

interface Props {
  billing: Billing;
  /** The name on a bank statement; null if Stripe's settings decide. */
  statement: string | null;
  timeZone: string;
}

/** The state of the membership, with a button for each change that is possible. */
export function BillingFacts({ billing, statement, timeZone }: Props) {
  const { state, plan, hasPortal } = billing;
  return (
    <section aria-labelledby="now">
      <h2 id="now" className="title-m">
        Now
      </h2>
      <Facts className="mt-4">
        <Fact name="Membership">{membershipWords(billing)}</Fact>
        {plan ? (
          <Fact name="Price">
            {shortPrice(plan.price)} a {plan.interval}
          </Fact>
        ) : null}
        <Dates {...billing} timeZone={timeZone} />
        {billing.monthsAfter > 0 ? (
          <Fact name="After that">{billing.monthsAfter} months that someone gave you</Fact>
        ) : null}
        {plan?.card ? <Fact name="Card">{cardWords(plan.card)}</Fact> : null}
        {plan && statement ? <Fact name="On your statement">{statement}</Fact> : null}
      </Facts>
      <div className="row mt-4">
        {state === "none" ? (
          <ButtonLink size="small" href={membershipPath}>
            See membership
          </ButtonLink>
        ) : null}
        {hasPortal ? <PortalButton variant="quiet">{portalWords[state]}</PortalButton> : null}
      </div>
    </section>
  );
}

const portalWords: Record<Billing["state"], string> = {
  none: "Cards and invoices",
  given: "Cards and invoices",
  paying: "Change or stop my membership",
  "not-charged": "Change or stop my membership",
  ending: "Keep my membership",
  "past-due": "Change or stop my membership",
};

/** Opens Stripe's portal, where the member changes a card or stops the membership. */
export function PortalButton(props: { variant?: "quiet"; children: ReactNode }) {
  return (
    <form method="post" action={portalPath}>
      <Button size="small" {...props} />
    </form>
  );
}

function Dates({ state, endsAt, nextPaymentAt, timeZone }: Billing & { timeZone: string }) {
  const endsOn = endsAt && isoDay(endsAt, timeZone);
  const nextPaymentOn = nextPaymentAt && isoDay(nextPaymentAt, timeZone);
  switch (state) {
    case "paying":
      return nextPaymentOn ? <Fact name="Next payment">{weekdayDate(nextPaymentOn)}</Fact> : null;
    case "not-charged":
      return (
        <Fact name="Payments">
          {nextPaymentOn
            ? `Nothing is charged before ${weekdayDate(nextPaymentOn)}. Your lessons stay open.`
            : "Nothing is charged for now. Your lessons stay open."}
        </Fact>
      );
    case "past-due":
      return nextPaymentOn ? <Fact name="Next try">{weekdayDate(nextPaymentOn)}</Fact> : null;
    case "ending":
      return endsOn ? (
        <Fact name="Open until">{weekdayDate(endsOn)}. Nothing more is charged.</Fact>
      ) : null;
    case "given":
      return <Fact name="Open until">{endsOn ? mediumDate(endsOn) : "No end is set"}</Fact>;
    case "none":
      return endsOn ? <Fact name="Ended">{mediumDate(endsOn)}</Fact> : null;
  }
}

function cardWords({ last4, month, year }: PaymentCard) {
  return `Ending ${last4}, expires ${String(month).padStart(2, "0")}/${year % 100}`;
}
