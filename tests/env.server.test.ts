import { describe, expect, test } from "vitest";
import { parseEnv } from "~/env.server";

const production = {
  NODE_ENV: "production",
  SITE_URL: "https://example.org",
  SESSION_SECRET: "0123456789012345678901234567890123",
  DATA_KEY_FILE: "/etc/kithwell/data.key",
  OPERATOR_NAME: "Lakeland Families",
  OPERATOR_CONTACT: "office@example.org",
  OPERATOR_ADDRESS: "12 Cedar Street, Lakeland",
  OPERATOR_REPLIES: "Two licensed counselors",
};
const stripe = {
  STRIPE_SECRET_KEY: "sk_test_1",
  STRIPE_WEBHOOK_SECRETS: "whsec_1",
  STRIPE_PRICE_MONTHLY: "price_1",
  STRIPE_PRICE_YEARLY: "price_2",
};

test("development needs no settings at all", () => {
  expect(parseEnv({})).toMatchObject({ isProduction: false, siteUrl: "http://localhost:3000" });
});

test("one error names every problem", () => {
  const parse = () =>
    parseEnv({
      NODE_ENV: "production",
      SITE_URL: "example.org",
      PORT: "eighty",
      STRIPE_SECRET_KEY: "pk_1",
    });
  for (const name of [
    "SITE_URL",
    "PORT",
    "SESSION_SECRET",
    "STRIPE_SECRET_KEY",
    "STRIPE_PRICE_YEARLY",
  ]) {
    expect(parse).toThrow(name);
  }
});

test.each(["https://example.org/app", "https://example.org/?a=1"])(
  "SITE_URL=%s is refused",
  (url) => {
    expect(() => parseEnv({ SITE_URL: url })).toThrow(/SITE_URL must end after the host/);
    expect(parseEnv({ SITE_URL: "https://example.org/" }).siteUrl).toBe("https://example.org");
  },
);

test.each(["'Notes <notes@example.org>'", "Notes", "Notes <notes>", '"Notes <notes@example.org>"'])(
  "MAIL_FROM=%s is refused",
  (sender) => {
    expect(() => parseEnv({ MAIL_FROM: sender })).toThrow(/MAIL_FROM must be an address/);
    for (const good of ["notes@example.org", "Notes <notes@x.org>", '"Notes, Inc" <notes@x.org>']) {
      expect(parseEnv({ MAIL_FROM: good }).mailFrom).toBe(good);
    }
  },
);

test("a time zone must be one that the platform knows", () => {
  expect(parseEnv({}).timeZone).toBe("UTC");
  expect(parseEnv({ TIME_ZONE: "America/Chicago" }).timeZone).toBe("America/Chicago");
  expect(() => parseEnv({ TIME_ZONE: "+05:00" })).toThrow(/TIME_ZONE must be a name/);
});

describe("in production", () => {
  test("DATA_KEY_FILE must be set", () => {
    expect(() => parseEnv({ ...production, BILLING: "none", DATA_KEY_FILE: "" })).toThrow(
      /DATA_KEY_FILE is missing; make the file with: npm run db -- new-key FILE/,
    );
  });

  test("SESSION_SECRET must be set", () => {
    expect(() => parseEnv({ ...production, BILLING: "none", SESSION_SECRET: "" })).toThrow(
      /SESSION_SECRET is missing/,
    );
  });

  test("the people who run the site must say who they are", () => {
    const silent = { NODE_ENV: "production", BILLING: "none" };
    for (const name of ["NAME", "CONTACT", "ADDRESS", "REPLIES"]) {
      expect(() => parseEnv(silent)).toThrow(`OPERATOR_${name} is missing`);
    }
    const wrong = { ...production, BILLING: "none", OPERATOR_CONTACT: "by phone" };
    expect(() => parseEnv(wrong)).toThrow("OPERATOR_CONTACT must be an email address");
    expect(parseEnv({ ...production, BILLING: "none" }).operator).toEqual({
      name: "Lakeland Families",
      contact: "office@example.org",
      address: "12 Cedar Street, Lakeland",
      replies: "Two licensed counselors",
    });
    expect(parseEnv({}).operator).toBeNull();
  });

  test("a site without payments needs BILLING=none", () => {
    expect(() => parseEnv(production)).toThrow(/BILLING must be none/);
    expect(parseEnv({ ...production, BILLING: "none" }).stripe).toBeNull();
  });

  test("the Stripe stand-in needs BILLING=sandbox and refuses a live key", () => {
    const pretend = { ...production, ...stripe, STRIPE_API_BASE: "http://127.0.0.1:4242" };
    expect(() => parseEnv({ ...pretend, STRIPE_SECRET_KEY: "sk_live_1" })).toThrow(/live/);
    expect(() => parseEnv(pretend)).toThrow(/BILLING=sandbox/);
    const live = { ...production, ...stripe, STRIPE_SECRET_KEY: "rk_live_1" };
    expect(() => parseEnv({ ...live, BILLING: "sandbox" })).toThrow(/must not be a live one/);
    expect(() => parseEnv({ ...live, BILLING: "none" })).toThrow(/BILLING is none/);
    expect(parseEnv({ ...live, BILLING: "stripe" }).stripe?.secretKey).toBe("rk_live_1");
    expect(parseEnv({ ...pretend, BILLING: "sandbox" }).stripe?.apiBase).toBe(
      "http://127.0.0.1:4242",
    );
  });
});

test("two signing secrets are accepted", () => {
  const env = parseEnv({ ...production, ...stripe, STRIPE_WEBHOOK_SECRETS: "whsec_a,whsec_b" });
  expect(env.stripe?.webhookSecrets).toEqual(["whsec_a", "whsec_b"]);
});

test("a flag set to false is false", () => {
  expect(parseEnv({ TRUST_PROXY: "false" }).trustProxy).toBe(false);
  expect(() => parseEnv({ TRUST_PROXY: "no" })).toThrow("TRUST_PROXY");
});

test("an empty setting counts as not set", () => {
  expect(parseEnv({ SMTP_URL: "" }).smtpUrl).toBeNull();
});
