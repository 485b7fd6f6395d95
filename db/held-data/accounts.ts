import { choice, type HeldTables } from "./held-table.ts";

export const accounts: HeldTables<"account" | "credential" | "staff_role"> = {
  account: {
    person: "id",
    exported: "in the copy",
    erased: "deleted",
    held: "until the account is erased",
    columns: {
      id: "id",
      email: "address",
      email_verified: "fact",
      alias: { plain: "The name for others. Experts see it beside each question." },
      country: {
        plain: "Chosen from a list. Pages look up crisis numbers by it, also on error pages.",
      },
      track: choice,
      two_factor_enabled: "fact",
      reply_mail: "fact",
      stripe_customer_id: "id",
      created_at: "time",
      updated_at: "time",
    },
  },
  staff_role: {
    person: "account_id",
    exported: "in the copy",
    erased: "deleted",
    held: "until the role is taken away",
    columns: {
      account_id: "id",
      role: choice,
      name: { plain: "What the site shows of an expert or a moderator." },
      credential: { plain: "What the site shows of an expert or a moderator." },
      given_at: "time",
    },
  },
  credential: {
    person: "account_id",
    exported: "never: it is a hash",
    erased: "deleted",
    held: "until the password changes",
    columns: {
      id: "id",
      account_id: "id",
      provider_id: choice,
      provider_account_id: "id",
      password: "secret",
      access_token: "secret",
      refresh_token: "secret",
      id_token: "secret",
      access_token_expires_at: "time",
      refresh_token_expires_at: "time",
      scope: { plain: "The sign-in library has this column. It stays empty." },
      created_at: "time",
      updated_at: "time",
    },
  },
};
