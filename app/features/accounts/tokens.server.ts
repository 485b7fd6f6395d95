import { createHash, randomBytes } from "node:crypto";

/** A secret to hand to one person: 144 random bits, safe in a cookie, short enough for a line of mail. */
export function newToken() {
  return randomBytes(18).toString("base64url");
}

/** What is stored of a token. It has too much randomness to be guessed, so it needs no slow hash. */
export function hashToken(token: string) {
  return createHash("sha256").update(token).digest("base64url");
}
