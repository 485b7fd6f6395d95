import path from "node:path";
import { z } from "zod";

const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const developmentSecret = "for development only, known to everyone";

const Settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  SITE_URL: z
    .url({
      protocol: /^https?$/,
      error: "must be the address people open, such as https://example.org",
    })
    .default("http://localhost:3000"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  TRUST_PROXY: flag.default(false),
  DATABASE_FILE: z.string().min(1).default("var/dev/kithwell.sqlite"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must look like postgres://user:password@host/database",
    })
    .optional(),
  DATA_KEY_FILE: z.string().min(1).default("var/data.key"),
  KEY_STORE: z.string().min(1).optional(),
  SESSION_SECRET: z
    .string()
    .min(32, "must be at least 32 characters; make one with: openssl rand -base64 32")
    .default(developmentSecret),
  LEAVE_URL: z.url().default("https://www.wikipedia.org/"),
  CONTENT_REQUIRE_REVIEW: flag.default(false),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" })
    .optional(),
  MAIL_FROM: z.string().min(3).default("Notes <notes@localhost>"),
  BILLING: z.enum(["stripe", "sandbox", "none"]).optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_/, "must start with sk_ or rk_")
    .optional(),
  STRIPE_WEBHOOK_SECRETS: z
    .string()
    .regex(
      /^whsec_[^,]+(,whsec_[^,]+)?$/,
      "must be one signing secret that starts with whsec_, or two with a comma between them while you change it",
    )
    .optional(),
  STRIPE_PRICE_MONTHLY: z.string().startsWith("price_", "must start with price_").optional(),
  STRIPE_PRICE_YEARLY: z.string().startsWith("price_", "must start with price_").optional(),
  STRIPE_API_BASE: z.url().optional(),
});

type Settings = z.infer<typeof Settings>;

/** Parses the environment variables. Throws one error that names every problem. */
export function parseEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Settings.safeParse(given);
  const problems = result.success ? [] : result.error.issues.map(describe);
  problems.push(...secretProblems(given), ...keyProblems(given), ...billingProblems(given));
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
    sessionSecret: settings.SESSION_SECRET,
    leaveUrl: settings.LEAVE_URL,
    requiresReview: settings.CONTENT_REQUIRE_REVIEW,
    logLevel: settings.LOG_LEVEL,
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM,
    stripe: stripeSettings(settings),
  };
}

const stripeNames = [
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRETS",
  "STRIPE_PRICE_MONTHLY",
  "STRIPE_PRICE_YEARLY",
] as const;

function secretProblems({ NODE_ENV, SESSION_SECRET }: Record<string, string | undefined>) {
  if (NODE_ENV !== "production") return [];
  return (SESSION_SECRET ?? developmentSecret) === developmentSecret
    ? ["SESSION_SECRET is missing; make one with: openssl rand -base64 32"]
    : [];
}

function keyProblems({ NODE_ENV, DATA_KEY_FILE }: Record<string, string | undefined>) {
  return NODE_ENV === "production" && !DATA_KEY_FILE
    ? ["DATA_KEY_FILE is missing; make the file with: npm run db -- new-key FILE"]
    : [];
}

/** Where the key store of a SQLite file is unless KEY_STORE names another one. */
export function keyStoreBeside(databaseFile: string) {
  return path.join(path.dirname(databaseFile), "keys", "store.sqlite");
}

// All four settings or none. In production a site without Stripe must say so with BILLING=none.
function billingProblems(given: Record<string, string | undefined>) {
  const missing = stripeNames.filter((name) => !given[name]);
  if (missing.length === stripeNames.length) {
    return given.NODE_ENV === "production" && given.BILLING !== "none"
      ? [`BILLING must be none to run without payments; otherwise set ${stripeNames.join(", ")}`]
      : [];
  }
  if (missing.length > 0) {
    return missing.map(
      (name) => `${name} is missing: set all of ${stripeNames.join(", ")}, or none`,
    );
  }
  return sandboxProblems(given);
}

// The local stand-in for Stripe must never run with a live key.
function sandboxProblems({
  STRIPE_API_BASE,
  STRIPE_SECRET_KEY,
  BILLING,
}: Record<string, string | undefined>) {
  const isLive = /^(sk|rk)_live_/.test(STRIPE_SECRET_KEY ?? "");
  if (STRIPE_API_BASE && isLive)
    return ["STRIPE_API_BASE must be empty when the key is a live one"];
  if (STRIPE_API_BASE && BILLING !== "sandbox") {
    return [
      "STRIPE_API_BASE needs BILLING=sandbox, so that nobody pays a pretend Stripe by mistake",
    ];
  }
  return [];
}

function stripeSettings(settings: Settings) {
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRETS, STRIPE_PRICE_MONTHLY, STRIPE_PRICE_YEARLY } =
    settings;
  if (!STRIPE_SECRET_KEY || !STRIPE_WEBHOOK_SECRETS) return null;
  if (!STRIPE_PRICE_MONTHLY || !STRIPE_PRICE_YEARLY) return null;
  return {
    secretKey: STRIPE_SECRET_KEY,
    webhookSecrets: STRIPE_WEBHOOK_SECRETS.split(","),
    prices: { month: STRIPE_PRICE_MONTHLY, year: STRIPE_PRICE_YEARLY },
    /** The address of the local stand-in for Stripe, or null for Stripe itself. */
    apiBase: settings.STRIPE_API_BASE ?? null,
  };
}

function describe(issue: z.core.$ZodIssue) {
  return `${issue.path.join(".")} ${issue.message}`;
}

export type Env = ReturnType<typeof parseEnv>;

export const env = parseEnv(process.env);
