import type { SubmissionResult } from "@conform-to/react";
import { FormError } from "~/features/accounts/entry-page";
import { Button } from "~/ui/forms/button";
import { Tick } from "~/ui/forms/choices";
import { FieldError, InputField } from "~/ui/forms/field";
import { textField } from "~/ui/forms/form-field";
import { FormToken } from "~/ui/forms/form-token";
import { Icon } from "~/ui/pictures/icon";
import { shortPrice, type GiftOffer } from "../prices/offer";
import { plans } from "../prices/plans";
import "./gifts.css";

const form = "gift";

interface Props {
  offers: GiftOffer[];
  /** The name on a bank statement; null if Stripe's settings decide. */
  statement: string | null;
  result: SubmissionResult | undefined;
  /** The first and the last day on which a mail can go out. */
  days: { first: string; last: string };
}

/** Orders a gift: for how long, and how it reaches its receiver. */
export function GiftForm({ offers, statement, result, days }: Props) {
  return (
    <form method="post" className="flow flow--loose" noValidate>
      <FormToken />
      <FormError result={result} />
      <Lengths offers={offers} result={result} />
      <Ways result={result} days={days} />
      <section aria-labelledby="pay">
        <h2 id="pay" className="title-m">
          Pay
        </h2>
        <p className="mt-3">
          {statement ? (
            <>
              Your statement says <strong>{statement}</strong>.{" "}
            </>
          ) : null}
          It’s one payment. It doesn’t renew, for you or for them.
        </p>
        <div className="row mt-4">
          <Button>
            Go on to pay <Icon name="arrow" small />
          </Button>
          <span className="small muted">
            On Stripe’s page. You can return an unused code for 60 days.
          </span>
        </div>
      </section>
    </form>
  );
}

function Lengths({ offers, result }: Pick<Props, "offers" | "result">) {
  const chosen = result?.initialValue?.plan ?? offers.at(-1)?.plan;
  return (
    <fieldset aria-labelledby="long">
      <h2 id="long" className="title-m">
        For how long?
      </h2>
      <FieldError id="gift-plan" errors={result?.error?.plan ?? undefined} />
      <ul className="contents lengths mt-4">
        {offers.map(({ plan, price }) => (
          <li key={plan}>
            <label className="contents__link contents__link--plain lengths__row">
              <span className="contents__title">
                <input type="radio" name="plan" value={plan} defaultChecked={plan === chosen} />
                {plans[plan].name}
              </span>
              <span className="contents__note">{plans[plan].note}</span>
              <span className="contents__state plan__price">{shortPrice(price)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Ways({ result, days }: Pick<Props, "result" | "days">) {
  const how = result?.initialValue?.how ?? "self";
  return (
    <fieldset aria-labelledby="how">
      <h2 id="how" className="title-m">
        How should it reach them?
      </h2>
      <div className="mt-3">
        <Tick
          type="radio"
          name="how"
          value="self"
          defaultChecked={how === "self"}
          hint="You get a code, and a plain card to print. The card says nothing about what it’s for."
        >
          I’ll give it to them myself
        </Tick>
        <Tick
          type="radio"
          name="how"
          value="mail"
          defaultChecked={how === "mail"}
          hint="Only to an address that no one else opens. The subject is “Your code.” If you’re not sure, choose the first."
        >
          Send it by email, on a day I choose
        </Tick>
      </div>
      <div className="flow mt-4 gift-mail">
        <InputField
          label="Their email address"
          hint="We delete it once the email is sent."
          type="email"
          autoComplete="off"
          {...textField(form, "to", result)}
        />
        <InputField
          label="The day"
          hint="It goes out in the morning."
          type="date"
          min={days.first}
          max={days.last}
          {...textField(form, "on", result, days.first)}
        />
      </div>
    </fieldset>
  );
}
