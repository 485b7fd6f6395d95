import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { AdminPage, Changes, Outcome } from "~/features/admin/admin-page";
import { requireAdminChange, requireAdminView } from "~/features/admin/require-admin.server";
import { GiveRole } from "~/features/admin/give-role";
import { StaffTable } from "~/features/admin/staff-table";
import { changeRole, listStaff, RoleChange } from "~/features/admin/staff.server";
import { parseForm } from "~/http/parse-form.server";
import { ErrorPage } from "~/ui/frame/error-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const clock = clockOf(null);
  const admin = await requireAdminView(db, request, "staff.list", clock.now);
  return { staff: await listStaff(db), clock, ownId: admin.id, mayChange: admin.mayChange };
}

const problems = {
  nobody: "Nothing was changed. No account has this address or this role.",
  own: "Nothing was changed. Another admin changes your roles, never you.",
};

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdminChange(db, request);
  const submission = parseForm(await request.formData(), RoleChange);
  const result = submission.reply();
  if (submission.status !== "success") {
    const problem = "Nothing was changed. Look at the fields below.";
    return data({ done: null, problem, result }, { status: 400 });
  }
  const outcome = await changeRole(db, admin.id, submission.value, Date.now());
  if (outcome !== "done") {
    return data({ done: null, problem: problems[outcome], result }, { status: 409 });
  }
  const done = "The change is saved. They are signed out, and it counts from the next sign-in.";
  return data({ done, problem: undefined, result: undefined });
}

export const meta: MetaFunction = () => [
  { title: "Staff – Kithwell staff" },
  { name: "robots", content: "noindex" },
];

export const handle = { desk: true };

export default function StaffRoute() {
  const { staff, clock, ownId, mayChange } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <AdminPage
      title="Who works here"
      lead="Experts, reviewers, moderators and admins, with the name and the credential that people see."
      notice={sent ? <Outcome done={sent.done} problem={sent.problem} /> : null}
    >
      <StaffTable staff={staff} ownId={ownId} clock={clock} mayChange={mayChange} />
      <section className="band mt-6" aria-labelledby="give-role">
        <h2 className="title-m" id="give-role">
          Give or change a role
        </h2>
        <Changes mayChange={mayChange}>
          <GiveRole result={sent?.result} />
        </Changes>
      </section>
    </AdminPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
