import { billingPath, checkoutPath, membershipPath, signUpPath } from "~/http/paths";
import { Button, ButtonLink } from "~/ui/forms/button";
import { PlanRow, Plans } from "./plan";
import { useStartLink } from "~/ui/frame/page-frame";
import { shortPrice, type Offer } from "./offer";

export interface PlanCardProps {
  /** Who looks at the page: a visitor, an account without a membership, or a member. */
  viewer: "stranger" | "account" | "member";
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

function Join({ viewer, isSold }: PlanCardProps) {
  if (viewer === "member") {
    return (
      <ButtonLink variant="quiet" href={billingPath}>
        Your membership
      </ButtonLink>
    );
  }
  if (!isSold) return null;
  if (viewer === "stranger") {
    return <ButtonLink href={signUpPath(membershipPath)}>Become a member</ButtonLink>;
  }
  return (
    <form method="post" action={checkoutPath} className="plan__do">
      <Button name="plan" value="month">
        Pay monthly
      </Button>
      <Button variant="quiet" name="plan" value="year">
        Pay yearly
      </Button>
    </form>
  );
}
