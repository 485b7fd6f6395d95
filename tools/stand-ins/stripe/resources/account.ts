import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { blankAccount } from "../blanks/account.ts";
import type { World } from "../world.ts";

export const accountEndpoints = [
  endpoint("GET", "/v1/account", z.strictObject({}), ({ settings, clock }: World) => ({
    ...structuredClone(blankAccount),
    id: "acct_kw_learning",
    charges_enabled: settings.takesPayments,
    created: clock.seconds(),
    details_submitted: settings.takesPayments,
    payouts_enabled: settings.takesPayments,
    settings: {
      ...structuredClone(blankAccount.settings),
      dashboard: { ...blankAccount.settings.dashboard, display_name: settings.businessName },
      payments: {
        ...blankAccount.settings.payments,
        statement_descriptor: settings.statementDescriptor,
      },
    },
  })),
];
