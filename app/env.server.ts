import path from "node:path";
import type { z } from "zod";
import { plans, type PlanId } from "./features/membership/prices/plans.ts";
import { Settings, settingProblems } from "./settings.server.ts";

/** Parses the environment variables. Throws one error that names every problem. */
export function parseEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Settings.safeParse(given);
  const problems = result.success ? [] : result.error.issues.map(describe);
  problems.push(...settingProblems(given));
  if (!result.success || problems.length > 0) {
    throw new Error(
      `These settings need mending:\n${problems.map((line) => `  ${line}`).join("\n")}`,
    );
  }
  const settings = result.data;
  return {
    isProduction: settings.NODE_ENV === "production",
    isDevelopment: settings.NODE_ENV === "development",
    siteUrl: new URL(settings.SITE_URL).origin,
    isSecure: settings.SITE_URL.startsWith("https:"),
    port: settings.PORT,
    host: settings.HOST,
    trustProxy: settings.TRUST_PROXY,
    /** A SQLite file, or the URL of a PostgreSQL database. */
    databaseAddress: settings.DATABASE_URL ?? settings.DATABASE_FILE,
    dataFolder: path.dirname(settings.DATABASE_FILE),
    /** The file with the master keys, which encrypt the data keys in the key store. */
    dataKeyFile: settings.DATA_KEY_FILE,
    keyStore: settings.KEY_STORE ?? settings.DATABASE_URL ?? keyStoreBeside(settings.DATABASE_FILE),
    /** The key store that the settings name, for whichever database; null if they name none. */
    namedKeyStore: settings.KEY_STORE ?? null,
    /** The file that gets the newest hash of the audit log after every entry. */
    auditHeads: settings.AUDIT_HEADS ?? auditHeadsBeside(settings),
    sessionSecret: settings.SESSION_SECRET,
    /** The operator's time zone: for due times, reports and visitors without an account. */
    timeZone: settings.TIME_ZONE,
    leaveUrl: settings.LEAVE_URL,
    requiresReview: settings.CONTENT_REQUIRE_REVIEW,
    logLevel: settings.LOG_LEVEL,
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM,
    /** How long a trial without a card lasts; 0 if there is none. */
    trialDays: settings.TRIAL_DAYS,
    operator: operatorOf(settings),
    stripe: stripeSettings(settings),
  };
}

/** Where the key store of a SQLite file is unless KEY_STORE names another one. */
export function keyStoreBeside(databaseFile: string) {
  return path.join(path.dirname(databaseFile), "keys", "store.sqlite");
}

/** Where mails wait without a mail server: they hold addresses and valid links of this instance. */
export function outboxBeside(dataFolder: string) {
  return path.join(dataFolder, "outbox");
}

// Beside the key store if that is a file: the folder is apart from the database and its backups.
function auditHeadsBeside({ KEY_STORE, DATABASE_FILE }: Settings) {
  const isFile = KEY_STORE && !/^postgres(ql)?:/.test(KEY_STORE);
  const keyStore = isFile ? KEY_STORE : keyStoreBeside(DATABASE_FILE);
  return path.join(path.dirname(keyStore), "audit-heads.log");
}

/** Who runs the site. Null outside production if a setting is missing. */
function operatorOf(settings: Settings) {
  const { OPERATOR_NAME: name, OPERATOR_CONTACT: contact } = settings;
  const { OPERATOR_ADDRESS: address, OPERATOR_REPLIES: replies } = settings;
  return name && contact && address && replies ? { name, contact, address, replies } : null;
}

function stripeSettings(settings: Settings) {
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRETS } = settings;
  const { month, year, ...others } = pricesOf(settings);
  if (!STRIPE_SECRET_KEY || !STRIPE_WEBHOOK_SECRETS || !month || !year) return null;
  return {
    secretKey: STRIPE_SECRET_KEY,
    webhookSecrets: STRIPE_WEBHOOK_SECRETS.split(","),
    prices: { month, year, ...others },
    /** The address of the local stand-in for Stripe, or null for Stripe itself. */
    apiBase: settings.STRIPE_API_BASE ?? null,
  };
}

/** The price of each plan that the operator set one for. */
function pricesOf(settings: Settings) {
  const given = Object.entries(plans).flatMap(([id, { setting }]) => {
    const price = setting && settings[setting];
    return price ? [[id, price]] : [];
  });
  return Object.fromEntries(given) as Partial<Record<PlanId, string>>;
}

function describe(issue: z.core.$ZodIssue) {
  return `${issue.path.join(".")} ${issue.message}`;
}

export type Operator = NonNullable<ReturnType<typeof operatorOf>>;
export type Env = ReturnType<typeof parseEnv>;

export const env = parseEnv(process.env);
