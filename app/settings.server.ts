import { z } from "zod";
import { findTimeZone } from "./time.ts";

const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const developmentSecret = "for development only, known to everyone";

/** An address alone, or in angle brackets after a name. */
const sender = /^(?:(?:"[^"]*"\s*|[^"<>]*)<[^\s<>@"]+@[^\s<>@"]+>|[^\s<>@"]+@[^\s<>@"]+)$/;

/** Pages link to paths of the host, so the site cannot lie in a folder. */
function isOrigin(text: string) {
  if (!URL.canParse(text)) return true;
  const { pathname, search, hash } = new URL(text);
  return pathname === "/" && search === "" && hash === "";
}

/** The environment variables with their forms and defaults, as an operator writes them. */
export const Settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  SITE_URL: z
    .url({
      protocol: /^https?$/,
      error: "must be the address people open, such as https://example.org",
    })
    .refine(isOrigin, "must end after the host, such as https://example.org")
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
  AUDIT_HEADS: z.string().min(1).optional(),
  SESSION_SECRET: z
    .string()
    .min(32, "must be at least 32 characters; make one with: openssl rand -base64 32")
    .default(developmentSecret),
  TIME_ZONE: z
    .string()
    .refine(
      (name) => findTimeZone(name) !== null,
      "must be a name of the tz database, such as America/New_York",
    )
    .default("UTC"),
  LEAVE_URL: z.url().default("https://www.wikipedia.org/"),
  CONTENT_REQUIRE_REVIEW: flag.default(false),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      sender,
      "must be an address, such as Notes <notes@example.org>, without quotes around it",
    )
    .default("Notes <notes@localhost>"),
  OPERATOR_NAME: z.string().max(200).optional(),
  OPERATOR_CONTACT: z.email("must be an email address that you read").optional(),
  OPERATOR_ADDRESS: z.string().max(400).optional(),
  OPERATOR_REPLIES: z.string().max(1000).optional(),
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
  STRIPE_PRICE_GIFT_QUARTER: z.string().startsWith("price_", "must start with price_").optional(),
  STRIPE_PRICE_GIFT_YEAR: z.string().startsWith("price_", "must start with price_").optional(),
  STRIPE_API_BASE: z.url().optional(),
  TRIAL_DAYS: z.coerce.number().int().min(0).max(90).default(0),
});

export type Settings = z.infer<typeof Settings>;

/** The problems that concern more than one variable, or production only. */
export function settingProblems(given: Record<string, string | undefined>) {
  return [
    ...secretProblems(given),
    ...keyProblems(given),
    ...operatorProblems(given),
    ...billingProblems(given),
  ];
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

const operatorWords = [
  ["OPERATOR_NAME", "the person or the organization that runs the site"],
  ["OPERATOR_CONTACT", "the email address that people can write to"],
  ["OPERATOR_ADDRESS", "the postal address"],
  ["OPERATOR_REPLIES", "who answers questions, and their training"],
] as const;

// Members pay and tell what hurts them, so they must see whom they tell.
function operatorProblems(given: Record<string, string | undefined>) {
  if (given.NODE_ENV !== "production") return [];
  return operatorWords
    .filter(([name]) => !given[name])
    .map(([name, what]) => `${name} is missing: ${what}, which the page About shows`);
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
  if (BILLING === "none") return ["BILLING is none, so the Stripe settings must be empty"];
  if (BILLING === "sandbox" && isLive) {
    return ["STRIPE_SECRET_KEY must not be a live one when BILLING is sandbox"];
  }
  if (STRIPE_API_BASE && isLive)
    return ["STRIPE_API_BASE must be empty when the key is a live one"];
  if (STRIPE_API_BASE && BILLING !== "sandbox") {
    return [
      "STRIPE_API_BASE needs BILLING=sandbox, so that nobody pays a pretend Stripe by mistake",
    ];
  }
  return [];
}
