import { db } from "~/db.server";
import { closedReason, type ClosedReason, type Standing } from "~/features/membership/access";
import { renewLapsed, requireAccess } from "~/features/membership/gate.server";
import { statementContent } from "../statement";

/** Why this member's words cannot be looked at now; null when they can. */
export function coachClosedTo({ standing }: { standing: Standing }): ClosedReason | null {
  return closedReason(statementContent, standing, standing.safety, Date.now());
}

/** Returns when the coach is open to this member; otherwise throws a 403 that says why not. */
export async function requireCoach(account: { id: string; standing: Standing }) {
  requireAccess(await renewLapsed(db, { account, content: statementContent }));
}
