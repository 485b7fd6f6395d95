import { isPostgres, type Db } from "#db/database";
import { newId } from "#db/new-id";
import { env } from "~/env.server";
import { AuthStorage } from "./auth-storage.server";
import { inBackground } from "~/http/background.server";
import { second } from "~/time";
import { hashPassword, verifyPassword } from "../password/password-hash.server";
import { passwordLength } from "../profile";
import { newRecoveryCodes, recoveryCodeStorage } from "../second-factor/recovery-codes.server";
import { sessionLimits } from "../session/session-age";
import { shortUserAgent } from "../session/session.server";
import { cookieNames } from "../session/signed-cookie.server";

type Auth = Awaited<ReturnType<typeof makeAuth>>;

const auths = new WeakMap<Db, Promise<Auth>>();

/**
 * better-auth on this database. It checks passwords and codes where a feature calls its `api`; its
 * own HTTP routes are not mounted, so there is one way in.
 */
export function getAuth(db: Db) {
  const auth = auths.get(db) ?? makeAuth(db);
  auths.set(db, auth);
  return auth;
}

/** Loads it while someone is still typing. */
export function preloadAuth(db: Db) {
  inBackground("loading what checks passwords", getAuth(db));
}

async function makeAuth(db: Db) {
  // Loading it takes half as long as the server takes to start, and only signing in needs it.
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
    // Counting happens in limiter.server.ts: better-auth counts only behind its own HTTP routes.
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

const timestamps = { createdAt: "created_at", updatedAt: "updated_at" };

const tables = {
  user: {
    modelName: "account",
    fields: { name: "alias", emailVerified: "email_verified", ...timestamps },
  },
  account: {
    modelName: "credential",
    fields: {
      userId: "account_id",
      accountId: "provider_account_id",
      providerId: "provider_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      ...timestamps,
    },
  },
  session: {
    modelName: "session",
    expiresIn: sessionLimits("member").absolute / second,
    disableSessionRefresh: true,
    fields: {
      userId: "account_id",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
      ...timestamps,
    },
    additionalFields: {
      lastSeenAt: sessionTime("last_seen_at", () => Date.now()),
      confirmedAt: sessionTime("confirmed_at", () => Date.now()),
      secondFactorAt: sessionTime("second_factor_at"),
    },
  },
  verification: {
    fields: { expiresAt: "expires_at", ...timestamps },
    storeIdentifier: "hashed",
  },
} as const;

function sessionTime(fieldName: string, defaultValue?: () => number) {
  return { type: "number", fieldName, defaultValue, required: false, input: false } as const;
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
    // Our migrations are the schema; better-auth would look for columns we have no use for.
    validateSchema: false,
  },
};

/** A session knows from its first moment whether it began with a code of the second factor. */
async function completeSession(
  session: { userAgent?: string | null },
  context: { path?: string } | null,
) {
  const began = context?.path?.startsWith("/two-factor/verify") ? Date.now() : null;
  return {
    data: { ...session, userAgent: shortUserAgent(session.userAgent), secondFactorAt: began },
  };
}

const secondFactor = {
  issuer: "Notes",
  schema: {
    user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
    twoFactor: {
      modelName: "second_factor",
      fields: {
        userId: "account_id",
        backupCodes: "backup_codes",
        failedVerificationCount: "failed_verification_count",
        lockedUntil: "locked_until",
      },
    },
  },
  backupCodeOptions: {
    customBackupCodesGenerate: newRecoveryCodes,
    storeBackupCodes: recoveryCodeStorage,
  },
} as const;
