import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { AdminPage, Count } from "~/features/admin/admin-page";
import { listCueMonths } from "~/features/admin/cue-months.server";
import { requireAdminView } from "~/features/admin/require-admin.server";
import { monthAndYear } from "~/time";
import { ErrorPage } from "~/ui/frame/error-page";
import { Table } from "~/ui/table";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdminView(db, request, "cue-count.list");
  return { rows: await listCueMonths(db) };
}

export const meta: MetaFunction = () => [
  { title: "Counts – Kithwell staff" },
  { name: "robots", content: "noindex" },
];

export const handle = { desk: true };

const columns = [
  { name: "Month" },
  { name: "Where" },
  { name: "Found" },
  { name: "Found by" },
  { name: "Texts", isNumber: true },
];
const levels = { hard: "Danger", soft: "Worry", none: "Nothing" };
const readers: Record<string, string> = { both: "Both", list: "The list", model: "The model" };

export default function CuesRoute() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <AdminPage
      title="What was found in texts"
      lead="By month, for the clinician who looks after the warnings. The site counts, and stores no words here."
    >
      {rows.length > 0 ? (
        <Table
          caption="Readings by month"
          columns={columns}
          stack
          className="table--desk"
          rows={rows.map(({ month, place, level, category, found_by, count }) => ({
            id: [month, place, level, category, found_by].join(" "),
            cells: [
              monthAndYear(`${month}-01`),
              place,
              level === "none" ? levels.none : `${levels[level]}: ${category}`,
              readers[found_by] ?? "–",
              <Count key="count" of={count} />,
            ],
          }))}
        />
      ) : (
        <p className="muted">No text has been read yet.</p>
      )}
    </AdminPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
