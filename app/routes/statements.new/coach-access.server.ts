import { db } from "~/db.server";
import { accessTo, type ClosedReason } from "~/features/membership/access";
import { requireAccess, standingOf } from "~/features/membership/gate.server";
import { statementContent } from "~/features/statements/statement";

/** Why this member's words cannot be looked at now; null when they can. */
export async function coachClosedTo(
  request: Request,
  account: { id: string },
): Promise<ClosedReason | null> {
  const standing = await standingOf(db, request, account.id);
  const access = accessTo(statementContent, standing, standing.safety, Date.now());
  return access.open ? null : access.reason;
}

/** Returns when the coach is open to this member; otherwise throws a 403 that says why not. */
export function requireCoach(request: Request, account: { id: string }) {
  return requireAccess(db, { request, account, content: statementContent });
}
