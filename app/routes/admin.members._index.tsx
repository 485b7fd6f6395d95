import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { AdminPage, Outcome } from "~/features/admin/admin-page";
import { AccountSearch, findAccountByAddress } from "~/features/admin/one-account.server";
import { requireAdmin, requireAdminView } from "~/features/admin/require-admin.server";
import { recordView } from "~/features/audit/record-view.server";
import { parseForm } from "~/http/parse-form.server";
import { adminAccountPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { textField } from "~/ui/forms/form-field";
import { ErrorPage } from "~/ui/frame/error-page";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdminView(db, request, "find.read");
  return null;
}

/** A POST, so that no address stands in a link, a history or a log. */
export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(db, request);
  const submission = parseForm(await request.formData(), AccountSearch);
  if (submission.status !== "success") {
    return data({ result: submission.reply(), isMissing: false }, { status: 400 });
  }
  const subjectId = await findAccountByAddress(db, submission.value.email);
  await recordView(db, { action: "account.find", actorId: admin.id, subjectId }, Date.now());
  if (subjectId) return redirect(adminAccountPath(subjectId), { status: 303 });
  return data({ result: submission.reply(), isMissing: true }, { status: 404 });
}

export const meta: MetaFunction = () => [
  { title: "Members – Kithwell staff" },
  { name: "robots", content: "noindex" },
];

export const handle = { desk: true };

export default function MembersRoute() {
  const sent = useActionData<typeof action>();
  return (
    <AdminPage
      title="Find one account"
      lead="By the exact address that the person wrote from. There is no list of members to browse."
      notice={sent?.isMissing ? <Outcome problem="No account has exactly this address." /> : null}
    >
      <form method="post" className="flow flow--form mt-4" noValidate>
        <InputField
          label="Email address"
          type="email"
          autoComplete="off"
          {...textField("find", "email", sent?.result)}
        />
        <Button>Find it</Button>
      </form>
    </AdminPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
