import type { Generated } from "kysely";
import type { Timestamp } from "./timestamp.ts";

/** A: misuse. B: prescribed dependence or a taper. C: unclear. */
export type Track = "A" | "B" | "C";

/** A person who can sign in. `alias` is the only name that other people see. */
export interface AccountTable {
  id: string;
  email: string;
  email_verified: number;
  alias: string;
  /** A file name in content/crisis: the country whose crisis numbers the person sees. */
  country: string;
  /** A name of the tz database; null until the browser or the member has named one. */
  time_zone: string | null;
  track: Track;
  two_factor_enabled: number;
  /** 1 if the member said that an email about a reply is safe for them. */
  reply_mail: Generated<number>;
  stripe_customer_id: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** The password of an account, as an argon2id hash. better-auth requires the other columns. */
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
  /** SHA-256 of the token in the cookie, so a stolen database opens no session. */
  token: string;
  expires_at: Timestamp;
  /** When a request last used the session, to the minute. */
  last_seen_at: Timestamp;
  /** When the person last entered the password, and the code if the account needs one. */
  confirmed_at: Timestamp;
  /** When the person entered a second-factor code in this session; null if they did not. */
  second_factor_at: Timestamp | null;
  user_agent: string | null;
  /** Always empty, because we do not store where a person reads. */
  ip_address: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A sign-in that is waiting for its second factor. */
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
  /** JSON: keyed hashes of the unused recovery codes. */
  backup_codes: string;
  /** 0 until the person has entered a first code. */
  verified: number;
  failed_verification_count: number;
  locked_until: Timestamp | null;
}

/** A key on a device that signs in after a finger, a face or a PIN. The device never gives it away. */
export interface PasskeyTable {
  id: string;
  account_id: string;
  /** The device's own id of the key. */
  credential_id: string;
  /** The public half, as SPKI in base64url. */
  public_key: string;
  /** Its number at IANA, such as -7. */
  algorithm: number;
  /** How often the key has signed; 0 for devices that do not count. */
  counter: number;
  /** From `deviceName`: where it was made. */
  device: string;
  created_at: Timestamp;
  last_used_at: Timestamp | null;
}

/** A mailed link. It works once, and a newer link for the same purpose replaces it. */
export interface OneTimeLinkTable {
  /** SHA-256 of the token in the link. */
  token: string;
  account_id: string;
  purpose: "reset" | "change-address";
  /** The new address, for `change-address`; otherwise null. */
  email: string | null;
  expires_at: Timestamp;
}

/** A mailed link that signs in, and its code. An account has one: a newer one replaces it. */
export interface SignInLinkTable {
  account_id: string;
  /** SHA-256 of the token in the link. */
  token: string;
  /** A keyed hash of the code in the mail. */
  code: string;
  /** SHA-256 of the cookie of the browser that asked. The code works in that browser alone. */
  browser: string;
  /** Where the mail went. The link works while the account has this address. */
  email: string;
  expires_at: Timestamp;
}

/** Counts attempts. The key is a keyed hash, so it reveals neither the address nor the client. */
export interface RateLimitTable {
  key: string;
  count: number;
  resets_at: Timestamp;
}
