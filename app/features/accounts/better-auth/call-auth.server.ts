import type { Db } from "#db/database";
import { getAuth } from "./auth.server";
import { TooManyHashes } from "../password/password-hash.server";
import type { Refused } from "../refuse.server";

type Api = Awaited<ReturnType<typeof getAuth>>["api"];

/** Calls better-auth and returns its answer, or the reason why it refused. Other errors are thrown. */
export async function callAuth<Result>(
  db: Db,
  call: (api: Api) => Promise<Result>,
): Promise<Result | Refused> {
  const { api } = await getAuth(db);
  try {
    return await call(api);
  } catch (error) {
    if (error instanceof TooManyHashes) return { kind: "busy" };
    if (isApiError(error)) return refusals[error.body?.code ?? ""] ?? { kind: "gone" };
    throw error;
  }
}

const wrong: Refused = { kind: "wrong" };

const refusals: Record<string, Refused> = {
  INVALID_EMAIL: wrong,
  INVALID_EMAIL_OR_PASSWORD: wrong,
  INVALID_PASSWORD: wrong,
  INVALID_CODE: wrong,
  INVALID_BACKUP_CODE: wrong,
  ACCOUNT_TEMPORARILY_LOCKED: { kind: "wait", seconds: 15 * 60 },
};

function isApiError(error: unknown): error is Error & { body?: { code?: string } } {
  return error instanceof Error && error.name === "APIError";
}
