import { changePlanPath, membershipPath, ownAmountPath, stopPath } from "~/http/paths";
import { isoDay, mediumDate, weekdayDate } from "~/time";
import { Button, ButtonLink } from "~/ui/forms/button";
import { Fact, Facts } from "~/ui/facts";
import type { Billing, PaymentCard } from "./billing";
import { membershipWords } from "./membership-words";
import { PayButtons } from "../checkout/pay-buttons";
import { planNames } from "./plan-change";
import { PortalButton } from "./portal-button";
import { shortPrice, type Offer } from "../prices/offer";
import { ownAmountLimits } from "../prices/plans";

interface Props {
  billing: Billing;
  /** Null if the site sells nothing, or if Stripe did not answer. */
  offer: Offer | null;
  timeZone: string;
}

/** The state of the membership, with a button for each change that is possible. */
export function BillingFacts({ billing, offer, timeZone }: Props) {
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
        {plan && offer?.statement ? <Fact name="On your statement">{offer.statement}</Fact> : null}
      </Facts>
      {state === "trial" && offer ? <AfterTrial offer={offer} /> : null}
      <div className="row mt-4">
        {state === "none" ? (
          <ButtonLink size="small" href={membershipPath}>
            See membership
          </ButtonLink>
        ) : null}
        {offer && mayChooseAmount(billing) && ownAmountLimits(offer.month.currency) ? (
          <ButtonLink size="small" variant="quiet" href={ownAmountPath}>
            {state === "given" ? "Choose another amount" : "Pay less, or nothing"}
          </ButtonLink>
        ) : null}
        {state === "paying" && plan ? <Changes interval={plan.interval} /> : null}
        {state === "ending" ? <Resume /> : null}
        {hasPortal ? <PortalButton variant="quiet">{portalWords[state]}</PortalButton> : null}
      </div>
    </section>
  );
}

function mayChooseAmount({ state, isForNothing }: Billing) {
  return state === "none" || state === "trial" || state === "past-due" || isForNothing;
}

const portalWords: Record<Billing["state"], string> = {
  none: "Cards and invoices",
  given: "Cards and invoices",
  trial: "Cards and invoices",
  paying: "Cards and invoices",
  "not-charged": "Change or stop my membership",
  ending: "Cards and invoices",
  "past-due": "Change or stop my membership",
};

function Changes({ interval }: { interval: "month" | "year" }) {
  const other = interval === "month" ? "year" : "month";
  return (
    <>
      <ButtonLink size="small" variant="quiet" href={changePlanPath(other)}>
        Change to {planNames[other]}
      </ButtonLink>
      <ButtonLink size="small" variant="quiet" href={stopPath}>
        Stop my membership
      </ButtonLink>
    </>
  );
}

/** Takes back that the membership ends with its paid period. */
function Resume() {
  return (
    <form method="post" action={stopPath}>
      <Button size="small" name="intent" value="resume">
        Keep my membership
      </Button>
    </form>
  );
}

function Dates({ state, endsAt, nextPaymentAt, timeZone }: Billing & { timeZone: string }) {
  // A gift and a seat end at midnight, when the day after their last day begins.
  const endsOn = endsAt && isoDay(endsAt - 1, timeZone);
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
    case "trial":
      return endsOn ? (
        <Fact name="Trial until">{weekdayDate(endsOn)}. Nothing is charged for it.</Fact>
      ) : null;
    case "given":
      return <Fact name="Open until">{endsOn ? mediumDate(endsOn) : "No end is set"}</Fact>;
    case "none":
      return endsOn ? <Fact name="Ended">{mediumDate(endsOn)}</Fact> : null;
  }
}

function AfterTrial({ offer }: { offer: Offer }) {
  return (
    <section className="flow mt-4" aria-labelledby="after">
      <h3 id="after" className="title-s">
        After your trial
      </h3>
      <p>
        You can join now. We charge nothing before your trial ends, unless less than two days are
        left. Nothing closes in between.
      </p>
      <PayButtons offer={offer} />
    </section>
  );
}

function cardWords({ last4, month, year }: PaymentCard) {
  return `Ending ${last4}, expires ${String(month).padStart(2, "0")}/${year % 100}`;
}
