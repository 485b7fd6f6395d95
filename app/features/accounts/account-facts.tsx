import type { StaffRole } from "#db/schema";
import {
  accountAddressPath,
  accountDataPath,
  accountPasskeysPath,
  accountPasswordPath,
  accountSecondFactorPath,
  accountSessionsPath,
  billingPath,
} from "~/http/paths";
import { Fact, Facts } from "~/ui/facts";

interface AccountFactsProps {
  email: string;
  isSecondFactorOn: boolean;
  devices: number;
  /** What others see of someone who works here. */
  roles: readonly ShownRole[];
}

interface ShownRole {
  role: StaffRole;
  name: string;
  credential: string;
}

const roleNames: Record<StaffRole, string> = {
  expert: "Shown as an expert",
  reviewer: "Shown as a reviewer",
  moderator: "Shown as a moderator",
  admin: "Shown as an admin",
};

/** Lists what protects the account, each with a link to the page that changes it. */
export function AccountFacts({ email, isSecondFactorOn, devices, roles }: AccountFactsProps) {
  return (
    <section className="flow" aria-labelledby="protection">
      <h2 id="protection" className="title-s">
        Sign-in and security
      </h2>
      <Facts>
        <Fact name="Email address">
          {email} · <a href={accountAddressPath}>Change the address</a>
        </Fact>
        <Fact name="Password">
          <a href={accountPasswordPath}>Change the password</a>
        </Fact>
        <Fact name="Passkeys">
          <a href={accountPasskeysPath}>Come in with a fingerprint, a face or a PIN</a>
        </Fact>
        <Fact name="Two-step sign-in">
          {isSecondFactorOn ? "A code from your phone" : "None"} ·{" "}
          <a href={accountSecondFactorPath}>
            {isSecondFactorOn ? "Change two-step sign-in" : "Turn on two-step sign-in"}
          </a>
        </Fact>
        <Fact name="Signed in">
          {devices === 1 ? "Here only" : `In ${devices} places`} ·{" "}
          <a href={accountSessionsPath}>See where</a>
        </Fact>
        <Fact name="What we hold about you">
          <a href={accountDataPath}>See it, copy it or erase it</a>
        </Fact>
        <Fact name="Membership">
          <a href={billingPath}>Your membership</a>
        </Fact>
        {roles.map(({ role, name, credential }) => (
          <Fact key={role} name={roleNames[role]}>
            {credential ? `${name}, ${credential}` : name}
          </Fact>
        ))}
      </Facts>
    </section>
  );
}
