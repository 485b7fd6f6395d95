import type { Generated } from "kysely";

/** What is stored, one interface per table. Dates are milliseconds since 1970; ids are random text. */
export interface Database {
  account: AccountTable;
  credential: CredentialTable;
  session: SessionTable;
  verification: VerificationTable;
  second_factor: SecondFactorTable;
  one_time_link: OneTimeLinkTable;
  rate_limit: RateLimitTable;
  grant: GrantTable;
  stripe_event: StripeEventTable;
  lesson_progress: LessonProgressTable;
  exercise_response: ExerciseResponseTable;
  life_rating: LifeRatingTable;
  safety_check: SafetyCheckTable;
  dialogue_attempt: DialogueAttemptTable;
  dialogue_event: DialogueEventTable;
  question: QuestionTable;
  reply: ReplyTable;
}

type Timestamp = number;

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
interface CredentialTable {
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
interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Timestamp;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface SecondFactorTable {
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
interface OneTimeLinkTable {
  /** SHA-256 of the token in the link. */
  token: string;
  account_id: string;
  purpose: "reset" | "change-address";
  /** The address to change to; null for other purposes. */
  email: string | null;
  expires_at: Timestamp;
}

/** How often something was tried. The key is a keyed hash: neither address nor client can be read from it. */
interface RateLimitTable {
  key: string;
  count: number;
  resets_at: Timestamp;
}

/** Why an account may open members' content, and until when. One row per source. */
export interface GrantTable {
  id: string;
  account_id: string;
  source: "subscription" | "gift" | "sponsor" | "complimentary" | "trial" | "staff";
  /** Stripe subscription id for source "subscription"; what else names the source, or null. */
  source_ref: string | null;
  status: "active" | "past_due" | "ended";
  /** Null: no end. */
  ends_at: Timestamp | null;
  /** When the source was last asked. An older answer never overwrites a newer one. */
  synced_at: Timestamp;
}

interface StripeEventTable {
  id: string;
  type: string;
  received_at: Timestamp;
}

interface LessonProgressTable {
  account_id: string;
  lesson_id: string;
  opened_at: Timestamp;
  /** When the member pressed "Mark as read"; null while they have only opened it. */
  completed_at: Timestamp | null;
}

export interface ExerciseResponseTable {
  account_id: string;
  lesson_id: string;
  exercise_id: string;
  /** JSON; each kind of exercise parses its own shape. */
  response: string;
  saved_at: Timestamp;
}

interface LifeRatingTable {
  id: string;
  account_id: string;
  /** JSON: area id -> 1..10. */
  ratings: string;
  /** JSON: up to three goals in the member's words. */
  goals: string;
  rated_at: Timestamp;
}

/** Only the outcome of the safety check is kept, never its answers. */
export interface SafetyCheckTable {
  account_id: string;
  result: "go" | "support" | "pause";
  checked_at: Timestamp;
}

export interface DialogueAttemptTable {
  id: string;
  account_id: string;
  dialogue_id: string;
  /** Version of the script the attempt was started with. */
  version: string;
  /** Orders the options, so that a resumed attempt looks the same. */
  seed: number;
  started_at: Timestamp;
  ended_at: Timestamp | null;
  /** Null while the talk is open, and when it was left behind for a new one. */
  ending: "window" | "calm" | "escalation" | null;
  /** JSON: the debrief as it was when the talk reached its ending. */
  debrief: string | null;
}

/** What happened in an attempt, in order. The log is all we store: where the talk stands is replayed. */
export interface DialogueEventTable {
  attempt_id: string;
  seq: number;
  type: "say" | "rewind";
  choice_id: string | null;
  happened_at: Timestamp;
}

export interface QuestionTable {
  id: string;
  account_id: string;
  title: string;
  topic: string;
  body: string;
  /** Who may read it: the experts alone, or (once de-identified and agreed) other members too. */
  sharing: "experts" | "members";
  /** The crisis cards that were shown, if any, with spaces between; never the words that led to them. */
  cue: string | null;
  asked_at: Timestamp;
  due_at: Timestamp;
  claimed_by: string | null;
  claimed_at: Timestamp | null;
  /** When an expert last replied; null again once the member has written back. */
  answered_at: Timestamp | null;
  /** When the member last opened a reply to it. */
  seen_at: Timestamp | null;
}

export interface ReplyTable {
  id: string;
  question_id: string;
  /** The expert who replied, or the member who wrote back; null once an expert's account is gone. */
  author_id: string | null;
  body: string;
  sent_at: Timestamp;
}
