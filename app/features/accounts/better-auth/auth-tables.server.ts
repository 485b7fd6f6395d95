import { second } from "~/time";
import { sessionLimits } from "../session/session-age";

const timestamps = { createdAt: "created_at", updatedAt: "updated_at" };

/** The names that better-auth's tables and fields have in our database. */
export const tables = {
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
    expiresIn: sessionLimits([]).absolute / second,
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

export const secondFactorTables = {
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
} as const;
