import { createHash, randomBytes } from "node:crypto";

/** A random secret of 144 bits that fits into a cookie and a line of mail. */
export function newToken() {
  return randomBytes(18).toString("base64url");
}

/** The hash of a token, as it is saved. A fast hash is enough, because a token is too random to guess. */
export function hashToken(token: string) {
  return createHash("sha256").update(token).digest("base64url");
}
