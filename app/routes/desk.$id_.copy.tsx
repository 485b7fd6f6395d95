import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { offer, remove, save, withhold } from "~/features/desk/copy-actions.server";
import { loadCopyPage } from "~/features/answers/copy/copy-page.server";
import { CopySheet } from "~/features/answers/copy/copy-sheet";
import { recordDeskView } from "~/features/desk/record-desk-view.server";
import { requireStaff } from "~/features/membership/viewer.server";
import { ErrorPage } from "~/ui/frame/error-page";
import { Page } from "~/ui/frame/page";

const acts = { save, offer, withhold, remove };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(db, request, ["expert", "admin"]);
  const page = await loadCopyPage(db, params.id!);
  if (!page) throw data(null, { status: 404 });
  const clock = clockOf(null);
  await recordDeskView(db, staff.id, page.question.id, clock.now);
  return { page, clock };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(db, request, ["expert", "admin"]);
  const questionId = params.id!;
  if (!(await loadCopyPage(db, questionId))) throw data(null, { status: 404 });
  const form = await request.formData();
  const intent = form.get("intent");
  if (typeof intent !== "string" || !Object.hasOwn(acts, intent)) {
    throw data(null, { status: 400 });
  }
  return acts[intent as keyof typeof acts]({ expertId: staff.id, questionId, form });
}

export const meta: MetaFunction = () => [
  { title: "A copy – Kithwell desk" },
  { name: "robots", content: "noindex" },
];

export const handle = { desk: true };

export default function CopyRoute() {
  const { page, clock } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { problem, errors, ...typed } = sent ?? {};
  return (
    <Page kind="staff">
      <CopySheet page={{ ...page, ...typed }} clock={clock} problem={problem} errors={errors} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
