import type { Db } from "#db/database";
import { closedReason, type ClosedReason, type Standing } from "~/features/membership/access";
import { renewLapsed, requireAccess } from "~/features/membership/require-access.server";
import { statementContent } from "../statement";

/** Why the coach is closed to this member, or null if it is open. */
export function coachClosedTo(
  { standing }: { standing: Standing },
  now: number,
): ClosedReason | null {
  return closedReason(statementContent, standing, standing.safety, now);
}

/** Throws a 403 response with the reason if the coach is closed to this member. */
export async function requireCoach(db: Db, account: { id: string; standing: Standing }) {
  requireAccess(await renewLapsed(db, { account, content: statementContent }));
}
