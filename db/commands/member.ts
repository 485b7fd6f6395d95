import { endMembership, giveMembership, resetSecondFactor } from "../accounts.ts";
import type { Db } from "../database.ts";
import { eraseAccount, finishErasures, UnknownAddress } from "../erase.ts";

type Work = (db: Db) => Promise<string>;

/** The work that `give ADDRESS [DAYS]` or `give end ADDRESS` asks for; null for other words. */
export function giveCommand(words: string[]): Work | null {
  if (words[0] === "end") return endCommand(words.slice(1));
  const [address, days, ...rest] = words;
  const isNumber = days === undefined || /^[1-9]\d{0,4}$/.test(days);
  if (!address || !isNumber || rest.length > 0) return null;
  return async (db) => {
    await giveMembership(db, address, days === undefined ? null : Number(days), Date.now());
    return `${address} may read everything${days === undefined ? "" : ` for ${days} days`}.`;
  };
}

function endCommand([address, ...rest]: string[]): Work | null {
  if (!address || rest.length > 0) return null;
  return async (db) => {
    await endMembership(db, address, Date.now());
    return `The membership given to ${address} is over. What they wrote is still theirs.`;
  };
}

/** The work that `erase ADDRESS` asks for; null for other words. */
export function eraseCommand(
  [address, ...rest]: string[],
  outbox: string | null = null,
): Work | null {
  if (!address || rest.length > 0) return null;
  return async (db) => {
    try {
      const customer = await eraseAccount(db, address, { outbox });
      return `${address} is erased. ${inBackups}${stillAtStripe(customer)}`;
    } catch (error) {
      if (!(error instanceof UnknownAddress)) throw error;
      // A run that was cut off may have deleted the account, and with it the address.
      const finished = await finishErasures(db, outbox);
      if (finished.length === 0) throw error;
      const still = finished.map(stillAtStripe).join("");
      return `${error.message} Erased what was begun before: ${finished.length}. ${inBackups}${still}`;
    }
  };
}

const inBackups = "Nobody can read their encrypted words in older backups.";

function stillAtStripe(customer: string | null) {
  return customer ? ` Delete the customer ${customer} at Stripe, too.` : "";
}

/** The work that `second-factor reset ADDRESS` asks for; null for other words. */
export function secondFactorCommand([verb, address, ...rest]: string[]): Work | null {
  if (verb !== "reset" || !address || rest.length > 0) return null;
  return async (db) => {
    await resetSecondFactor(db, address, Date.now());
    return `${address} signs in without a second factor, and staff set up a new one first.`;
  };
}
