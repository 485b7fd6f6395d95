import { billingPath, checkoutPath, membershipPath, ownAmountPath, signUpPath } from "~/http/paths";
import { Button, ButtonLink } from "~/ui/forms/button";
import { PortalButton } from "../billing/portal-button";
import { PayButtons } from "../checkout/pay-buttons";
import { PlanRow, Plans } from "./plan";
import { useStartLink } from "~/ui/frame/page-frame";
import { shortPrice, type Offer } from "./offer";
import { ownAmountLimits } from "./plans";

export interface PlanCardProps {
  /** Who looks at the page. "trial" and "unpaid" have an account whose payment is missing. */
  viewer: "stranger" | "account" | "trial" | "unpaid" | "member";
  /** The days of a free trial that this reader can begin; 0 for none. */
  trialDays: number;
  /** Whether the site sells memberships online. */
  isSold: boolean;
  /** Null if Stripe did not answer. */
  offer: Offer | null;
  lessons: { free: number; all: number };
  dialogues: { free: number; all: number };
}

/** The free plan and the membership, with what each includes and costs. */
export function PlanCard(props: PlanCardProps) {
  const { lessons, dialogues } = props;
  const wayIn = useStartLink();
  return (
    <Plans>
      <PlanRow
        id="free"
        name="Free"
        text="For anyone. You don’t need an account to read."
        includes={[
          `${lessons.free} lessons, with everything about staying safe`,
          `${dialogues.free} practice conversations`,
          "Who to call where you live, on every page",
        ]}
        price="Free"
        per="today and later"
      >
        <ButtonLink variant="quiet" href={wayIn.href}>
          Start reading
        </ButtonLink>
      </PlanRow>
      <PlanRow
        id="member"
        name="Member"
        text="The whole course, and someone to ask."
        includes={[
          `All ${lessons.all} lessons of your course, in your own time`,
          `All ${dialogues.all} practice conversations of your course, with the coach`,
          "Skills that you try on someone open after a short safety check",
          "Exercises that save what you write, so only you can see it",
          "Your questions answered in writing by an expert",
        ]}
        {...priceOf(props)}
        isMain
      >
        <Join {...props} />
      </PlanRow>
      {props.offer && ownAmountLimits(props.offer.month.currency) ? (
        <PlanRow
          id="solidarity"
          name="Solidarity"
          text="The same membership, when money is part of the trouble."
          includes={[
            "From nothing a month",
            "No proof, and no explanation",
            "If you pay nothing, it lasts a year. Then you choose again.",
          ]}
          price="You choose"
          per="what you can spare"
        >
          <ButtonLink variant="quiet" href={ownAmountPath}>
            Choose an amount
          </ButtonLink>
        </PlanRow>
      ) : null}
    </Plans>
  );
}

function priceOf({ isSold, offer }: PlanCardProps) {
  if (!isSold) {
    return {
      price: "By invitation",
      per: "Joining online isn’t set up on this site. The people who run it can open a membership for you.",
    };
  }
  if (!offer) {
    return {
      price: "Monthly or yearly",
      per: "We can’t show the price right now. You’ll see it before you pay.",
    };
  }
  return {
    price: shortPrice(offer.month),
    per: (
      <>
        a month, or {shortPrice(offer.year)} a year.
        {offer.statement ? (
          <>
            {" "}
            On your statement: <strong>{offer.statement.replaceAll(" ", "\u00a0")}</strong>
          </>
        ) : null}
      </>
    ),
  };
}

function Join({ viewer, isSold, offer, trialDays }: PlanCardProps) {
  if (viewer === "member") {
    return (
      <ButtonLink variant="quiet" href={billingPath}>
        Your membership
      </ButtonLink>
    );
  }
  if (viewer === "unpaid") return <PortalButton>Use another card</PortalButton>;
  const trial = trialDays > 0 && viewer === "account" ? <StartTrial days={trialDays} /> : null;
  if (!isSold) return trial;
  if (viewer === "stranger") {
    return <ButtonLink href={signUpPath(membershipPath)}>Become a member</ButtonLink>;
  }
  return (
    <>
      {trial}
      <PayButtons offer={offer} />
    </>
  );
}

function StartTrial({ days }: { days: number }) {
  return (
    <form method="post" action={checkoutPath}>
      <Button variant="quiet" name="plan" value="trial">
        Try it for {days} days
      </Button>
      <p className="small muted">Without a card. It ends on its own.</p>
    </form>
  );
}
