import type { Generated } from "kysely";
import type { Timestamp } from "./timestamp.ts";

/** A person who can sign in. `alias` is the only name anyone else ever sees. */
export interface AccountTable {
  id: string;
  email: string;
  email_verified: number;
  alias: string;
  role: "member" | "expert" | "admin";
  /** Where they live, for crisis numbers: a code of content/crisis. */
  country: string;
  /** A: misuse. B: prescribed dependence or a taper. C: not clear. */
  track: "A" | "B" | "C";
  two_factor_enabled: number;
  /** 1: they said that a mail about a reply is safe for them. */
  reply_mail: Generated<number>;
  stripe_customer_id: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** How an account proves who it is: here always a password, as an argon2id hash. */
export interface CredentialTable {
  id: string;
  account_id: string;
  provider_id: string;
  provider_account_id: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Timestamp | null;
  refresh_token_expires_at: Timestamp | null;
  scope: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface SessionTable {
  id: string;
  account_id: string;
  /** SHA-256 of the token in the cookie: a stolen file opens no session. */
  token: string;
  expires_at: Timestamp;
  /** The last request that used it, to the minute. */
  last_seen_at: Timestamp;
  /** When the password (and the code, where one is due) was last given. */
  confirmed_at: Timestamp;
  /** When a code of the second factor was given in this session; null: it was not. */
  second_factor_at: Timestamp | null;
  user_agent: string | null;
  /** Always empty: where someone was when they read is not kept. */
  ip_address: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A sign-in that waits for its second step. */
export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Timestamp;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface SecondFactorTable {
  id: string;
  account_id: string;
  /** Encrypted with the session secret. */
  secret: string;
  /** JSON: the keyed hashes of the recovery codes that are left. */
  backup_codes: string;
  /** 0 until the first code was given. */
  verified: number;
  failed_verification_count: number;
  locked_until: Timestamp | null;
}

/** A link that was mailed: it works once, and a newer one of its kind ends it. */
export interface OneTimeLinkTable {
  /** SHA-256 of the token in the link. */
  token: string;
  account_id: string;
  purpose: "reset" | "change-address";
  /** The address to change to; null for other purposes. */
  email: string | null;
  expires_at: Timestamp;
}

/** How often something was tried. The key is a keyed hash: neither address nor client can be read from it. */
export interface RateLimitTable {
  key: string;
  count: number;
  resets_at: Timestamp;
}
