import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { AdminPage } from "~/features/admin/admin-page";
import { AuditFilters } from "~/features/admin/audit-filters";
import { listAuditLines, readAuditQuery } from "~/features/admin/audit-list.server";
import { AuditTable } from "~/features/admin/audit-table";
import { requireAdminView } from "~/features/admin/require-admin.server";
import { checkLog } from "~/features/admin/verify-log.server";
import { adminAuditPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { ErrorPage } from "~/ui/frame/error-page";
import { Go } from "~/ui/go";
import { Notice } from "~/ui/notice";

export async function loader({ request }: LoaderFunctionArgs) {
  const clock = clockOf(null);
  await requireAdminView(db, request, "audit.read", clock.now);
  const query = readAuditQuery(new URL(request.url).searchParams);
  return { ...(await listAuditLines(db, query)), query, clock };
}

/** Checks the chain. Reading is enough for that, so no recent code is asked for. */
export async function action({ request }: ActionFunctionArgs) {
  await requireAdminView(db, request, "audit.verify");
  return checkLog(db);
}

export const meta: MetaFunction = () => [
  { title: "Audit – Kithwell staff" },
  { name: "robots", content: "noindex" },
];

export const handle = { desk: true };

export default function AuditRoute() {
  const { lines, next, query, clock } = useLoaderData<typeof loader>();
  const check = useActionData<typeof action>();
  const { person, act, day } = query;
  const kept = { person, act, day };
  return (
    <AdminPage
      title="Audit"
      lead="Who opened or changed whose data: that it was done, never what was in it. Lines can be added, never changed."
    >
      {check ? (
        <Notice kind={check.isIntact ? "good" : "risk"} role="alert" title={check.title}>
          {check.detail}
        </Notice>
      ) : null}
      <form method="post" className="mt-4">
        <Button variant="quiet" size="small">
          Check the chain now
        </Button>
      </form>
      <AuditFilters query={kept} />
      <AuditTable caption="Lines of the audit log" lines={lines} clock={clock} />
      <p className="row row--apart small muted mt-4">
        <span>Times are those of {clock.timeZone}. Opening this page is a line, too.</span>
        {next ? <Go href={adminAuditPath({ ...kept, before: String(next) })}>Earlier</Go> : null}
      </p>
    </AdminPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
