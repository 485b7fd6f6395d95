import { randomBytes } from "node:crypto";

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * Returns a new id in Stripe's format, such as `sub_1Q…`. Its 24 characters hold more than 140 random
 * bits.
 */
export function newId(prefix: string, length = 24) {
  let text = "";
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // 248 is the largest multiple of 62 in a byte. Higher values would favor some characters.
      if (byte < 248 && text.length < length) text += LETTERS[byte % LETTERS.length];
    }
  }
  return `${prefix}_${text}`;
}
