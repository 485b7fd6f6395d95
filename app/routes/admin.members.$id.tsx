import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { changeAccount } from "~/features/admin/account-actions.server";
import { AccountSheet } from "~/features/admin/account-sheet";
import { AdminPage, Outcome } from "~/features/admin/admin-page";
import { listAuditLinesOf } from "~/features/admin/audit-list.server";
import { listGrantRows } from "~/features/admin/grants.server";
import { findAccountFacts } from "~/features/admin/one-account.server";
import { requireAdmin, requireAdminChange } from "~/features/admin/require-admin.server";
import { recordView } from "~/features/audit/record-view.server";
import { adminMembersPath } from "~/http/paths";
import { ErrorPage } from "~/ui/frame/error-page";
import { Go } from "~/ui/go";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const clock = clockOf(null);
  const admin = await requireAdmin(db, request, clock.now);
  const facts = await findAccountFacts(db, params.id!, clock.now);
  if (!facts) throw data(null, { status: 404 });
  const view = { action: "account.read", actorId: admin.id, subjectId: facts.id } as const;
  await recordView(db, view, clock.now);
  const [grants, done] = await Promise.all([
    listGrantRows(db, facts.id, clock.now),
    listAuditLinesOf(db, facts.id),
  ]);
  return { facts, grants, done, clock, mayChange: admin.mayChange };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const admin = await requireAdminChange(db, request);
  const facts = await findAccountFacts(db, params.id!, Date.now());
  if (!facts) throw data(null, { status: 404 });
  return changeAccount(db, { adminId: admin.id, accountId: facts.id }, await request.formData());
}

export const meta: MetaFunction = () => [
  { title: "One account – Kithwell staff" },
  { name: "robots", content: "noindex" },
];

export const handle = { desk: true };

export default function AccountRoute() {
  const { facts, grants, done, clock, mayChange } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <AdminPage
      title="One account"
      lead={
        <Go back href={adminMembersPath}>
          Find another
        </Go>
      }
      notice={sent ? <Outcome done={sent.done} problem={sent.problem} /> : null}
    >
      <AccountSheet {...{ facts, grants, done, clock, mayChange }} result={sent?.result} />
    </AdminPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
