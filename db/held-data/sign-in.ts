import { choice, type HeldTables } from "./held-table.ts";

export const signIn: HeldTables<
  | "session"
  | "verification"
  | "second_factor"
  | "one_time_link"
  | "sign_in_link"
  | "passkey"
  | "rate_limit"
> = {
  session: {
    person: "account_id",
    exported: "in the copy",
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
      user_agent: {
        plain: "The name of a browser, for the list of devices. It is gone with the session.",
      },
      ip_address: { plain: "The sign-in library has this column. It stays empty." },
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
      purpose: choice,
      email: "address",
      expires_at: "time",
    },
  },
  sign_in_link: {
    person: "account_id",
    exported: "never: it lives for minutes",
    erased: "deleted",
    held: "10 minutes",
    columns: {
      account_id: "id",
      token: "secret",
      code: "secret",
      browser: "secret",
      email: "address",
      expires_at: "time",
    },
  },
  passkey: {
    person: "account_id",
    exported: "in the copy",
    erased: "deleted",
    held: "until the member removes it",
    columns: {
      id: "id",
      account_id: "id",
      credential_id: "secret",
      public_key: "secret",
      algorithm: "fact",
      counter: "fact",
      device: {
        plain: "The name of a browser, so that its owner can tell one passkey from another.",
      },
      created_at: "time",
      last_used_at: "time",
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
