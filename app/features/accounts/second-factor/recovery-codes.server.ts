import { createHmac, randomInt } from "node:crypto";
import { z } from "zod";
import { env } from "~/env.server";

const howMany = 8;
// No 0, o, 1, l, i or u: these are copied from paper.
const letters = "23456789abcdefghjkmnpqrstvwxyz";
const hashPrefix = "hmac:";

/** Codes for the day the phone is lost: sixteen letters in fours, about 78 random bits each. */
export function newRecoveryCodes() {
  return Array.from({ length: howMany }, newRecoveryCode);
}

/** What is stored of a code, and what is compared. The key is not in the database. */
export function hashRecoveryCode(code: string) {
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return (
    hashPrefix +
    createHmac("sha256", env.sessionSecret).update(`recovery:${plain}`).digest("base64url")
  );
}

const Codes = z.array(z.string());

/**
 * How better-auth keeps the codes. It means to encrypt and to decrypt the list; here the one hashes,
 * and the other has nothing to undo, so a code must be handed to it already hashed.
 */
export const recoveryCodeStorage = {
  async encrypt(list: string) {
    const codes = Codes.parse(JSON.parse(list));
    // The codes left after one was used come back in as the hashes they are.
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
