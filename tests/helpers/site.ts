import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "#db/database";
import { addMasterKey, readMasterKeys } from "#db/keys/master-keys";
import { startMail } from "#tools/stand-ins/mail/mail";
import { isOnPostgres, newEmptyDatabase } from "./new-database";
import { startStripe } from "#tools/stand-ins/stripe/stripe";

const webhookSecret = "whsec_of_the_tests";

/** Fills the empty database at the address before the server starts on it. */
type Prepare = (address: string) => Promise<void>;

/** The production server on a database of its own, with Stripe and a mail server to talk to. */
export async function startSite(settings: Record<string, string> = {}, prepare?: Prepare) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startOnce(settings, prepare);
    } catch (error) {
      // Another program took the port between our choice and the server's start.
      if (tries === 5 || !String(error).includes("EADDRINUSE")) throw error;
    }
  }
}

async function startOnce(settings: Record<string, string>, prepare?: Prepare) {
  const folder = await mkdtemp(path.join(tmpdir(), "site-"));
  const { address, remove } = await newEmptyDatabase();
  await prepare?.(address);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataKeyFile = path.join(folder, "data.key");
  await addMasterKey(dataKeyFile);
  const keyStore = isOnPostgres ? address : path.join(folder, "keys.sqlite");
  const [stripe, mail] = await Promise.all([
    startStripe({ webhookUrl: `${url}/webhooks/stripe`, webhookSecret }),
    startMail(),
  ]);

  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    NODE_ENV: "production",
    SITE_URL: url,
    PORT: String(port),
    DATABASE_FILE: isOnPostgres ? path.join(folder, "none.sqlite") : address,
    ...(isOnPostgres && { DATABASE_URL: address }),
    DATA_KEY_FILE: dataKeyFile,
    KEY_STORE: keyStore,
    SESSION_SECRET: "a secret of the browser tests, long enough",
    LEAVE_URL: `${url}/robots.txt`,
    LOG_LEVEL: "warn",
    BILLING: "sandbox",
    STRIPE_SECRET_KEY: "sk_test_of_the_tests",
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
    STRIPE_API_BASE: stripe.url,
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    ...settings,
  };
  const { server, output } = run(env);
  try {
    await untilReady(url, () => server.exitCode === null, output);
  } catch (error) {
    server.kill("SIGKILL");
    await Promise.all([stripe.close(), mail.close()]);
    throw error;
  }

  const masterKeys = readMasterKeys(dataKeyFile);
  const db = openDatabase(address, { address: keyStore, masterKeys });
  return {
    url,
    db,
    databaseAddress: address,
    keyStore,
    dataKeyFile,
    stripe,
    mail,
    server,
    /** The environment in which the server was started. */
    env,
    /** What the server has printed so far. */
    output,
    /** Starts the server once more on its database. Stop the one that runs first. */
    startAgain: (changed: Record<string, string> = {}) => startAgain({ ...env, ...changed }),
    async close() {
      await db.destroy();
      server.kill("SIGTERM");
      if (server.exitCode === null) await once(server, "exit");
      await Promise.all([stripe.close(), mail.close()]);
      await remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function run(env: NodeJS.ProcessEnv) {
  const server = spawn("node", ["build/index.js"], { stdio: ["ignore", "pipe", "pipe"], env });
  endWithThisProcess(server);
  let printed = "";
  server.stdout.on("data", (data: Buffer) => (printed += data));
  server.stderr.on("data", (data: Buffer) => (printed += data));
  return { server, output: () => printed };
}

/**
 * A worker of the tests is ended without notice, and then a server that it shares among its files would
 * go on for ever. The shell reads until our end of the pipe is gone, however we ended.
 */
function endWithThisProcess(server: ChildProcess) {
  const watcher = spawn("sh", ["-c", `cat > /dev/null; kill -9 ${server.pid}`], {
    stdio: ["pipe", "ignore", "ignore"],
  });
  server.once("exit", () => watcher.kill("SIGKILL"));
}

/** Starts a server and waits until it is ready or has ended. */
async function startAgain(env: NodeJS.ProcessEnv) {
  const { server, output } = run(env);
  const ended = once(server, "close").then(([code]) => code as number | null);
  const ready = untilReady(env.SITE_URL!, () => server.exitCode === null, output);
  return {
    isReady: await ready.then(
      () => true,
      () => false,
    ),
    output,
    /** Stops it if it still runs, and returns the code with which it has ended. */
    async stop() {
      if (server.exitCode === null) server.kill("SIGTERM");
      return ended;
    },
  };
}

export type Site = Awaited<ReturnType<typeof startSite>>;

async function untilReady(url: string, isRunning: () => boolean, output: () => string) {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline && isRunning()) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server did not become ready:\n${output()}`);
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
