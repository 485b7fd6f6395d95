import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { AdminPage } from "~/features/admin/admin-page";
import { countMembersByState } from "~/features/admin/members-by-state.server";
import { readDeskWeek, readLogSize, readOverview } from "~/features/admin/overview.server";
import { Needs } from "~/features/admin/needs";
import { MembersByState, OverviewFigures } from "~/features/admin/overview-figures";
import { requireAdminView } from "~/features/admin/require-admin.server";
import { adminCuesPath } from "~/http/paths";
import { weekdayDateAt } from "~/time";
import { ErrorPage } from "~/ui/frame/error-page";
import { Go } from "~/ui/go";

export async function loader({ request }: LoaderFunctionArgs) {
  const clock = clockOf(null);
  await requireAdminView(db, request, "overview.read", clock.now);
  const [overview, states, week, log] = await Promise.all([
    readOverview(db, clock.now),
    countMembersByState(db, clock.now),
    readDeskWeek(db, clock.now),
    readLogSize(db, clock.now),
  ]);
  return { overview, states, week, log, clock };
}

export const meta: MetaFunction = () => [
  { title: "Overview – Kithwell staff" },
  { name: "robots", content: "noindex" },
];

export const handle = { desk: true };

export default function OverviewRoute() {
  const { overview, states, week, log, clock } = useLoaderData<typeof loader>();
  return (
    <AdminPage title="Needs a person today" lead={weekdayDateAt(clock.now, clock)}>
      <div className="cols cols--main-side">
        <div className="admin-stack">
          <Needs overview={overview} now={clock.now} />
          <MembersByState states={states} />
        </div>
        <aside className="admin-stack" aria-label="Figures">
          <OverviewFigures week={week} log={log} />
          <p>
            <Go href={adminCuesPath}>What the readers of texts found</Go>
          </p>
        </aside>
      </div>
    </AdminPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
