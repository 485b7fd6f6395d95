import { createHmac, randomInt } from "node:crypto";
import { z } from "zod";
import { env } from "~/env.server";

const howMany = 8;
// Without 0, o, 1, l, i and u, which are easy to misread on paper.
const letters = "23456789abcdefghjkmnpqrstvwxyz";
const hashPrefix = "hmac:";

/** Eight recovery codes of sixteen letters in groups of four, about 78 random bits each. */
export function newRecoveryCodes() {
  return Array.from({ length: howMany }, newRecoveryCode);
}

/** The hash that is saved and compared. Its key is not in the database. */
export function hashRecoveryCode(code: string) {
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return (
    hashPrefix +
    createHmac("sha256", env.sessionSecret).update(`recovery:${plain}`).digest("base64url")
  );
}

const Codes = z.array(z.string());

/**
 * Makes better-auth save hashes of the codes. It calls `encrypt` to save the list, which hashes each
 * code, and `decrypt` to read it, which cannot undo that. So a code must be hashed before better-auth
 * checks it.
 */
export const recoveryCodeStorage = {
  async encrypt(list: string) {
    const codes = Codes.parse(JSON.parse(list));
    // When a code is used, better-auth saves the others again. Those are hashes already.
    return JSON.stringify(
      codes.map((code) => (code.startsWith(hashPrefix) ? code : hashRecoveryCode(code))),
    );
  },
  async decrypt(stored: string) {
    return stored;
  },
};

function newRecoveryCode() {
  const code = Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join("");
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
