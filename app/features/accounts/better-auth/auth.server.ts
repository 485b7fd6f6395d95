import { isPostgres, type Db } from "#db/database";
import { newId } from "#db/new-id";
import { env } from "~/env.server";
import { AuthStorage } from "./auth-storage.server";
import { secondFactorTables, tables } from "./auth-tables.server";
import { inBackground } from "~/http/background.server";
import { hashPassword, verifyPassword } from "../password/password-hash.server";
import { passwordLength } from "../profile";
import { newRecoveryCodes, recoveryCodeStorage } from "../second-factor/recovery-codes.server";
import { shortUserAgent } from "../session/session.server";
import { cookieNames } from "../session/signed-cookie.server";

type Auth = Awaited<ReturnType<typeof makeAuth>>;

const auths = new WeakMap<Db, Promise<Auth>>();

/**
 * Returns better-auth on this database. It checks passwords and codes when a feature calls its `api`.
 * Its own HTTP routes are not mounted, so our routes are the only way in.
 */
export function getAuth(db: Db) {
  const auth = auths.get(db) ?? makeAuth(db);
  auths.set(db, auth);
  return auth;
}

/** Loads better-auth in the background, while the person is still typing their password. */
export function preloadAuth(db: Db) {
  inBackground("loading better-auth", getAuth(db));
}

async function makeAuth(db: Db) {
  // Imported on first use: it takes half as long to load as the server takes to start.
  const [{ betterAuth }, { twoFactor }] = await Promise.all([
    import("better-auth"),
    import("better-auth/plugins/two-factor"),
  ]);
  return betterAuth({
    appName: "Notes",
    baseURL: env.siteUrl,
    secret: env.sessionSecret,
    database: {
      db: db.withPlugin(new AuthStorage()),
      type: isPostgres(db) ? "postgres" : "sqlite",
      transaction: true,
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // http/limiter.server.ts limits tries: better-auth limits only its own HTTP routes.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 4 * passwordLength.max,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    ...tables,
    advanced,
    databaseHooks: { session: { create: { before: completeSession } } },
    plugins: [twoFactor(secondFactor)],
  });
}

const advanced = {
  useSecureCookies: false,
  defaultCookieAttributes: { secure: env.isSecure },
  cookies: {
    session_token: { name: cookieNames.session },
    two_factor: { name: cookieNames.challenge },
  },
  ipAddress: { disableIpTracking: true },
  database: {
    generateId: newId,
    // Our migrations make the tables. better-auth would miss columns that we do not use.
    validateSchema: false,
  },
};

/** Records on a new session when a code of the second factor was given, if one was. */
async function completeSession(
  session: { userAgent?: string | null },
  context: { path?: string } | null,
) {
  const secondFactorAt = context?.path?.startsWith("/two-factor/verify") ? Date.now() : null;
  return {
    data: { ...session, userAgent: shortUserAgent(session.userAgent), secondFactorAt },
  };
}

const secondFactor = {
  issuer: "Notes",
  schema: secondFactorTables,
  backupCodeOptions: {
    customBackupCodesGenerate: newRecoveryCodes,
    storeBackupCodes: recoveryCodeStorage,
  },
} as const;
