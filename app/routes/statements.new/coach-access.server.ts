import { data } from "@remix-run/node";
import { db } from "~/db.server";
import { accessTo, type ClosedReason } from "~/features/membership/access";
import { requireAccess, standingOf, type ClosedDoor } from "~/features/membership/gate.server";
import { statementContent } from "~/features/statements/statement";

/** Why this member's words cannot be looked at now; null when they can. */
export async function coachClosedTo(
  request: Request,
  account: { id: string },
): Promise<ClosedReason | null> {
  const standing = await standingOf(db, request, account.id);
  // Nobody rehearses a sentence for a home that isn't safe.
  if (standing.safety === "pause") return "safety-pause";
  const access = accessTo(statementContent, standing, standing.safety, Date.now());
  return access.open ? null : access.reason;
}

/** Returns when the coach is open to this member; otherwise throws a 403 that says why not. */
export async function requireCoach(request: Request, account: { id: string }) {
  const reason = await coachClosedTo(request, account);
  if (reason === "safety-pause") {
    throw data({ reason, title: statementContent.title } satisfies ClosedDoor, { status: 403 });
  }
  await requireAccess(db, { request, account, content: statementContent });
}
