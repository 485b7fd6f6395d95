import { z } from "zod";
import common from "./common-passwords.json";
import { passwordLength } from "../profile";

// Part of the bundle, so that the running server needs no file for it.
const commonPasswords: ReadonlySet<string> = new Set(common.passwords);

/** An attacker who knows this site would try its name first. */
const productWords = ["kithwell"];

/** A new password: any characters, not trimmed, and not a common one. */
export const NewPassword = z
  .string({ error: "Choose a password." })
  .refine((password) => lengthOf(password) >= passwordLength.min, {
    error: `Use at least ${passwordLength.min} characters. A few words in a row work well.`,
    abort: true,
  })
  .refine((password) => lengthOf(password) <= passwordLength.max, {
    error: `Use at most ${passwordLength.max} characters.`,
    abort: true,
  })
  .refine((password) => !isCommon(password), {
    error: "Many people use that one, so it is quickly guessed. Choose another.",
  });

/** A password that someone signs in with. Only its size is limited. */
export const GivenPassword = z
  .string({ error: "Type your password." })
  .max(4 * passwordLength.max, "That is longer than any password here.");

function isCommon(password: string) {
  const plain = password.normalize("NFC").toLowerCase();
  if (commonPasswords.has(plain)) return true;
  const letters = plain.replaceAll(/[^\p{L}\p{N}]/gu, "");
  return productWords.some((word) => letters.includes(word));
}

// Counts "é" as one character, however it was typed.
function lengthOf(password: string) {
  return [...password.normalize("NFC")].length;
}
