import type { Db } from "../database.ts";
import { endRole, giveRole } from "../staff-roles.ts";
import { staffRoles } from "../tables/staff-role.ts";

type Work = (db: Db) => Promise<string>;

interface Shown {
  name?: string;
  credential?: string;
}

/** The work that `role ADDRESS ROLE` or `role end ADDRESS ROLE` asks for; null for other words. */
export function roleCommand(words: string[], shown: Shown, now = Date.now()): Work | null {
  const isEnd = words[0] === "end";
  const [address, named, ...rest] = isEnd ? words.slice(1) : words;
  const role = staffRoles.find((known) => known === named);
  if (!address || !role || rest.length > 0) return null;
  if (!isEnd) {
    return async (db) => {
      await giveRole(db, address, { role, ...shown }, now);
      return `${address} is ${role} from the next sign-in on.`;
    };
  }
  if (Object.keys(shown).length > 0) return null;
  return async (db) => {
    await endRole(db, address, role, now);
    return `${address} is no longer ${role}, and is signed out.`;
  };
}
