import { Fact, Facts } from "~/ui/facts";

interface AccountFactsProps {
  email: string;
  isSecondFactorOn: boolean;
  devices: number;
}

/** What protects an account, and where each part of it is changed. */
export function AccountFacts({ email, isSecondFactorOn, devices }: AccountFactsProps) {
  return (
    <section className="flow" aria-labelledby="protection">
      <h2 id="protection" className="title-s">
        What keeps it yours
      </h2>
      <Facts>
        <Fact name="Email address">
          {email} · <a href="/account/address">Change the address</a>
        </Fact>
        <Fact name="Password">
          <a href="/account/password">Change the password</a>
        </Fact>
        <Fact name="Second step">
          {isSecondFactorOn ? "A code from your phone" : "None"} ·{" "}
          <a href="/account/second-factor">
            {isSecondFactorOn ? "Change the second step" : "Add a second step"}
          </a>
        </Fact>
        <Fact name="Signed in">
          {devices === 1 ? "Here only" : `In ${devices} places`} ·{" "}
          <a href="/account/sessions">See where</a>
        </Fact>
        <Fact name="Membership">
          <a href="/billing">Your membership</a>
        </Fact>
      </Facts>
    </section>
  );
}
