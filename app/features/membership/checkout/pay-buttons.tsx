import { checkoutPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { shortPrice, type Offer } from "../prices/offer";

/** The buttons that lead to the payment page, with the prices if they are known. */
export function PayButtons({ offer }: { offer: Offer | null }) {
  const price = (plan: "month" | "year") => (offer ? `, ${shortPrice(offer[plan])}` : "");
  return (
    <form method="post" action={checkoutPath} className="plan__do">
      <Button name="plan" value="month">
        Pay monthly{price("month")}
      </Button>
      <Button variant="quiet" name="plan" value="year">
        Pay yearly{price("year")}
      </Button>
      <p className="small muted">{statementWords(offer?.statement ?? null)}</p>
    </form>
  );
}

/** What a payment is called on a bank statement. */
export function statementWords(statement: string | null) {
  return statement
    ? `Your bank statement will say ${statement}.`
    : "The page where you pay shows the name that your bank statement will carry.";
}
