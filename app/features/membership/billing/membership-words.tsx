import { StateTag } from "~/ui/tag";
import type { Billing } from "./billing";

/** How a membership stands, such as "Member, yearly" with the tag "Open". */
export function membershipWords({ state, plan, isOpen }: Billing) {
  const member = plan ? `Member, ${plan.interval === "year" ? "yearly" : "monthly"}` : "Member";
  switch (state) {
    case "none":
      return "None at the moment";
    case "given":
      return (
        <>
          Member <StateTag kind="good">Nothing to pay</StateTag>
        </>
      );
    case "trial":
      return (
        <>
          Trial <StateTag kind="good">Open</StateTag>
        </>
      );
    case "paying":
      return (
        <>
          {member} <StateTag kind="good">Open</StateTag>
        </>
      );
    case "not-charged":
      return (
        <>
          {member} <StateTag kind="info">Payments stopped for now</StateTag>
        </>
      );
    case "ending":
      return (
        <>
          {member} <StateTag kind="info">Ends on its own</StateTag>
        </>
      );
    case "past-due":
      return (
        <>
          {member}{" "}
          <StateTag kind="wait">{isOpen ? "Payment due" : "Closed until it’s paid"}</StateTag>
        </>
      );
  }
}
