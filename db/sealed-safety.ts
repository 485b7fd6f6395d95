import type { AnyDb } from "./database.ts";
import { createSeal, getSeal } from "./sealed.ts";
import type { SafetyResult } from "./tables/learning.ts";

/** One letter for each result: the length of an encrypted word would tell which result it is. */
export const safetyCodes: Record<SafetyResult, string> = { go: "1", support: "2", pause: "3" };

const placeOf = (accountId: string) => ({
  table: "safety_check",
  column: "result",
  row: accountId,
});

/** The result of an account's safety check, as its row holds it. */
export async function sealSafety(db: AnyDb, accountId: string, result: SafetyResult) {
  const seal = await createSeal(db, accountId);
  return seal.seal(placeOf(accountId), safetyCodes[result]);
}

/** The result that a row holds. */
export async function openSafety(db: AnyDb, accountId: string, sealed: string) {
  const seal = await getSeal(db, accountId);
  const result = readSafetyCode(seal.open(placeOf(accountId), sealed));
  if (!result) throw new Error("The safety check of an account has an unknown result.");
  return result;
}

/** The result that a code stands for, or null. */
export function readSafetyCode(code: unknown) {
  const found = Object.entries(safetyCodes).find(([, value]) => value === code);
  return found ? (found[0] as SafetyResult) : null;
}
