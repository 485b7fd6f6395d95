import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { openDatabase, type Db } from "#db/database";
import { loadKeySettings } from "#db/keys/key-settings";
import { isPostgresUrl } from "#db/postgres/dialect";
import { lockFile } from "#db/sqlite/lock";
import { migrateToLatest } from "#db/migrate";
import { seed } from "#db/seed";
import buildIfStale from "#tools/prepare/build";
import { startPostgres } from "#tools/prepare/postgres";
import { startMail } from "#tools/stand-ins/mail/mail";
import { startStripe, type StripeStandIn } from "#tools/stand-ins/stripe/stripe";
import { startGuide } from "./guide.ts";
import { firstDay, playMemberships } from "./memberships.ts";
import { choosePorts, type Ports } from "./ports.ts";
import { practice } from "./practice.ts";
import { startNodes } from "./nodes.ts";
import { printWelcome } from "./welcome.ts";

const folder = process.env.DEMO_FOLDER ?? "var/demo";
const inFolder = (name: string) => path.join(folder, name);

const files = {
  database: inFolder("kithwell.sqlite"),
  stripe: inFolder("stripe-account"),
  secret: inFolder("secret"),
  dataKey: inFolder("data.key"),
  keyStore: inFolder("keys/store.sqlite"),
  log: inFolder("server.log"),
  /**
   * Written when the whole demo has been set up. A folder without this file is left over from a failed
   * start.
   */
  whole: inFolder("whole"),
  /** Locked by the one demo that uses the folder. */
  lock: inFolder("demo"),
};

const webhookSecret = "whsec_of_the_demo";

interface DemoOptions {
  isFresh: boolean;
  isOnPostgres: boolean;
  signal: AbortSignal;
}

/** Runs the demo until `signal` aborts. If a part fails, stops the other parts and throws. */
export async function runDemo(options: DemoOptions) {
  const closing: (() => Promise<void>)[] = [];
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    closing.push(await holdFolder());
    await run(options, (close) => closing.push(close));
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

async function run(
  { isFresh, isOnPostgres, signal }: DemoOptions,
  onClose: (close: Close) => void,
) {
  const isNew = isFresh || isOnPostgres || !existsSync(files.whole);
  say(2, "The production server: built when something in it has changed");
  buildIfStale();
  signal.throwIfAborted();

  say(3, isNew ? `A new database in ${folder}, and its people` : `The database in ${folder}`);
  if (isNew) await clearFolder();
  const address = isOnPostgres ? await startDatabase(onClose) : files.database;
  const db = openDatabase(
    address,
    loadKeySettings({ isProduction: false, keyStore: files.keyStore, dataKeyFile: files.dataKey }),
  );
  onClose(() => db.destroy());
  const secret = await readSecret();
  await migrateToLatest(db);
  if (isNew) await seed(db, { secret, now: Date.now() });

  say(4, "The stand-ins for Stripe and for a mail server");
  const ports = await choosePorts();
  const { stripe, mail } = await startStandIns(ports, onClose);

  say(5, "The server");
  const siteUrl = `http://localhost:${ports.site}`;
  const smtpUrl = `smtp://127.0.0.1:${mail.port}`;
  const env = envOf({ siteUrl, address, secret, stripeUrl: stripe.url, smtpUrl });
  const nodes = await startNodes({ env, ports, isOnPostgres, log: files.log, signal, onClose });

  if (isNew) say(6, "What has happened so far: payments, and a few conversations practiced");
  if (isNew) await playMemberships(db, stripe, signal);
  stripe.deliverTo(`${siteUrl}/webhooks/stripe`);
  if (isNew) await finish(db, stripe, siteUrl);
  signal.throwIfAborted();

  const guide = await startGuide(ports.guide, { siteUrl, inboxUrl: mail.httpUrl });
  onClose(guide.close);
  const addresses = { siteUrl, guideUrl: guide.url, inboxUrl: mail.httpUrl, stripeUrl: stripe.url };
  printWelcome({ folder: isOnPostgres ? null : folder, ...addresses });
  await Promise.race([nodes.crash, stopped(signal)]);
}

type Close = () => Promise<void>;

function say(step: number, what: string) {
  console.log(`[${step}/6] ${what}`);
}

async function holdFolder() {
  try {
    return await lockFile(files.lock);
  } catch (error) {
    throw new Error(`The demo in ${folder} is running already, in another window.`, {
      cause: error,
    });
  }
}

async function clearFolder() {
  const lockName = path.basename(`${files.lock}-lock`);
  const names = (await readdir(folder)).filter((name) => !name.startsWith(lockName));
  await Promise.all(names.map((name) => rm(inFolder(name), { recursive: true })));
}

async function readSecret() {
  if (!existsSync(files.secret)) {
    await writeFile(files.secret, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  return readFile(files.secret, "utf8");
}

async function startStandIns(ports: Ports, onClose: (close: Close) => void) {
  // The clock starts in the past, so that memberships can have a history.
  const account = { worldFile: files.stripe, now: firstDay(Date.now()) };
  const stripe = await startStripe({ port: ports.stripe, webhookSecret, ...account });
  onClose(stripe.close);
  const mail = await startMail({ port: ports.smtp, httpPort: ports.inbox });
  onClose(mail.close);
  return { stripe, mail };
}

async function finish(db: Db, stripe: StripeStandIn, url: string) {
  await stripe.waitForDeliveries(60_000);
  await practice(db, url);
  await writeFile(files.whole, "");
}

/** An embedded PostgreSQL server, which is removed when the demo stops. Returns its database's URL. */
async function startDatabase(onClose: (close: Close) => void) {
  const server = await startPostgres();
  onClose(() => server.close());
  return server.urlOf("postgres");
}

interface ServerSettings {
  siteUrl: string;
  address: string;
  secret: string;
  stripeUrl: string;
  smtpUrl: string;
}

function envOf({ siteUrl, address, secret, stripeUrl, smtpUrl }: ServerSettings) {
  return {
    NODE_ENV: "production" as const,
    SITE_URL: siteUrl,
    DATABASE_FILE: files.database,
    ...(isPostgresUrl(address) && { DATABASE_URL: address }),
    DATA_KEY_FILE: files.dataKey,
    KEY_STORE: files.keyStore,
    SESSION_SECRET: secret,
    SMTP_URL: smtpUrl,
    BILLING: "sandbox",
    STRIPE_API_BASE: stripeUrl,
    STRIPE_SECRET_KEY: "sk_test_of_the_demo",
    STRIPE_WEBHOOK_SECRETS: webhookSecret,
    OPERATOR_NAME: "Harbor Light Families (a demonstration)",
    OPERATOR_CONTACT: "office@example.org",
    OPERATOR_ADDRESS: "12 Cedar Street, Lakeland, OH 44000",
    OPERATOR_REPLIES: "Sample people of the demo, with no real training.",
    TRIAL_DAYS: "14",
    STRIPE_PRICE_MONTHLY: "price_kw_month",
    STRIPE_PRICE_YEARLY: "price_kw_year",
    STRIPE_PRICE_GIFT_QUARTER: "price_kw_gift_quarter",
    STRIPE_PRICE_GIFT_YEAR: "price_kw_gift_year",
  };
}

function stopped(signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
