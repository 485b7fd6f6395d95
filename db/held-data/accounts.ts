import type { HeldTables } from "./held-table.ts";

export const accounts: HeldTables<
  | "account"
  | "credential"
  | "session"
  | "verification"
  | "second_factor"
  | "one_time_link"
  | "rate_limit"
> = {
  account: {
    person: "id",
    exported: "on the account page",
    erased: "deleted",
    held: "until the account is erased",
    columns: {
      id: "id",
      email: "address",
      email_verified: "fact",
      alias: "words",
      role: "fact",
      country: "fact",
      track: "fact",
      two_factor_enabled: "fact",
      reply_mail: "fact",
      stripe_customer_id: "id",
      created_at: "time",
      updated_at: "time",
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
      provider_id: "fact",
      provider_account_id: "id",
      password: "secret",
      access_token: "secret",
      refresh_token: "secret",
      id_token: "secret",
      access_token_expires_at: "time",
      refresh_token_expires_at: "time",
      scope: "fact",
      created_at: "time",
      updated_at: "time",
    },
  },
  session: {
    person: "account_id",
    exported: "on the list of sessions",
    erased: "deleted",
    held: "14 days at most",
    columns: {
      id: "id",
      account_id: "id",
      token: "secret",
      expires_at: "time",
      last_seen_at: "time",
      confirmed_at: "time",
      second_factor_at: "time",
      user_agent: "fact",
      ip_address: "fact",
      created_at: "time",
      updated_at: "time",
    },
  },
  verification: {
    // The column holds an account id without a foreign key; the row expires in minutes.
    person: null,
    exported: "never: it lives for minutes",
    erased: "nothing",
    held: "10 minutes",
    columns: {
      id: "id",
      identifier: "secret",
      value: "id",
      expires_at: "time",
      created_at: "time",
      updated_at: "time",
    },
  },
  second_factor: {
    person: "account_id",
    exported: "never: it is the key of a phone",
    erased: "deleted",
    held: "until it is set up again",
    columns: {
      id: "id",
      account_id: "id",
      secret: "secret",
      backup_codes: "secret",
      verified: "fact",
      failed_verification_count: "fact",
      locked_until: "time",
    },
  },
  one_time_link: {
    person: "account_id",
    exported: "never: it lives for an hour",
    erased: "deleted",
    held: "one hour",
    columns: {
      token: "secret",
      account_id: "id",
      purpose: "fact",
      email: "address",
      expires_at: "time",
    },
  },
  rate_limit: {
    person: null,
    exported: "never: its key is a keyed hash",
    erased: "nothing",
    held: "minutes",
    columns: { key: "secret", count: "fact", resets_at: "time" },
  },
};
