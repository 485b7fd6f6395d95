import { redirect } from "@remix-run/node";
import type { AuditEvent } from "#db/audit";
import type { Db } from "#db/database";
import { hasRecentCode } from "~/features/accounts/session/session-age";
import { recordView } from "~/features/audit/record-view.server";
import { requireStaffSession } from "~/features/membership/viewer.server";
import { pathWithNext } from "~/http/own-path";
import { accountCodePath } from "~/http/paths";

/** The admin who asks, and whether their code is recent enough for a change. Throws a 404 for others. */
export async function requireAdmin(db: Db, request: Request, now = Date.now()) {
  const session = await requireStaffSession(db, request, ["admin"], now);
  return { id: session.account.id, mayChange: hasRecentCode(session, now) };
}

/**
 * The admin who asks for a change. Throws a redirect to the page that asks for a code, if the last one
 * was given more than fifteen minutes ago.
 */
export async function requireAdminChange(db: Db, request: Request, now = Date.now()) {
  const admin = await requireAdmin(db, request, now);
  if (!admin.mayChange) throw redirect(pathWithNext(accountCodePath, request), { status: 303 });
  return admin;
}

/** Like `requireAdmin`, for a page without an id; records in the audit log that the admin sees it. */
export async function requireAdminView(
  db: Db,
  request: Request,
  action: AuditEvent["action"],
  now = Date.now(),
) {
  const admin = await requireAdmin(db, request, now);
  await recordView(db, { action, actorId: admin.id }, now);
  return admin;
}
