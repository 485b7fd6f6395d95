import { isoDay, longDate, type Clock } from "~/time";
import { Button } from "~/ui/forms/button";
import { Fact, Facts } from "~/ui/facts";
import type { AccountFacts } from "./one-account.server";

/** The account beside its grants. The address is only hinted at: whoever looked for it knows it. */
export function AccountPane({ facts, clock }: { facts: AccountFacts; clock: Clock }) {
  return (
    <div className="sheet">
      <h2 className="title-m">The account</h2>
      <Facts className="small">
        <Fact name="Address">
          {facts.address}, {facts.isConfirmed ? "confirmed" : "not confirmed"}
        </Fact>
        <Fact name="Since">{longDate(isoDay(facts.since, clock.timeZone))}</Fact>
        <Fact name="Last here">{facts.lastHere}</Fact>
        <Fact name="Signed in">
          {facts.devices === 1 ? "On 1 device" : `On ${facts.devices} devices`}
        </Fact>
        <Fact name="Two-step sign-in">{facts.hasSecondFactor ? "On" : "Off"}</Fact>
        <Fact name="Mail about replies">{facts.hasReplyMail ? "Allowed" : "None"}</Fact>
        <Fact name="Customer at Stripe">{facts.isStripeCustomer ? "Yes" : "No"}</Fact>
        {facts.roles.length > 0 ? <Fact name="Works here as">{facts.roles.join(", ")}</Fact> : null}
      </Facts>
    </div>
  );
}

export function SignOutEverywhere() {
  return (
    <form method="post" className="mt-6">
      <h3 className="title-s">If they write to you</h3>
      <p className="mt-3">
        <Button size="small" variant="quiet" name="intent" value="sign-out">
          Sign them out everywhere
        </Button>
      </p>
      <p className="small muted mt-3">Members erase their account themselves, on their own page.</p>
    </form>
  );
}
