import { randomBytes } from "node:crypto";

/** A new id for a row: 120 random bits, safe in a URL. */
export function newId() {
  return randomBytes(15).toString("base64url");
}
