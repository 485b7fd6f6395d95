import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { AdminPage, Changes, Outcome } from "~/features/admin/admin-page";
import { changeCode } from "~/features/admin/codes/change-code.server";
import { CodePane } from "~/features/admin/codes/code-pane";
import { CodesTable } from "~/features/admin/codes/codes-table";
import { NewCode } from "~/features/admin/codes/new-code";
import { reportOf } from "~/features/admin/codes/sponsor-report.server";
import { requireAdminChange, requireAdminView } from "~/features/admin/require-admin.server";
import { listSponsorCodes } from "~/features/membership/codes/sponsor-codes.server";
import { todayOf } from "~/time";
import { ErrorPage } from "~/ui/frame/error-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const clock = clockOf(null);
  const admin = await requireAdminView(db, request, "code.list", clock.now);
  const codes = await listSponsorCodes(db);
  const wanted = new URL(request.url).searchParams.get("code");
  const code = codes.find(({ id }) => id === wanted) ?? null;
  const report = code && (await reportOf(db, code.id, { ...clock, today: todayOf(clock) }));
  return { codes, opened: code && report && { code, report }, clock, mayChange: admin.mayChange };
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdminChange(db, request);
  return changeCode(db, admin.id, await request.formData());
}

export const meta: MetaFunction = () => [
  { title: "Codes – Kithwell staff" },
  { name: "robots", content: "noindex" },
];

export const handle = { desk: true };

export default function CodesRoute() {
  const { codes, opened, clock, mayChange } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <AdminPage
      title="Sponsor codes"
      lead="A seat stays open for whoever took it until the code’s last day. Nobody here can see who sits in it."
      notice={sent ? <Outcome problem={sent.problem} /> : null}
    >
      <div className="desk">
        <section className="desk__list" aria-label="All codes">
          {codes.length > 0 ? (
            <CodesTable codes={codes} clock={clock} />
          ) : (
            <p>There are none yet.</p>
          )}
          <section className="band mt-6" aria-labelledby="new">
            <h2 className="title-m" id="new">
              A new code
            </h2>
            <Changes mayChange={mayChange}>
              <NewCode result={sent?.result} />
            </Changes>
          </section>
        </section>
        {opened ? (
          <aside className="desk__pane" aria-labelledby="report">
            <CodePane {...opened} clock={clock} mayChange={mayChange} />
          </aside>
        ) : null}
      </div>
    </AdminPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
