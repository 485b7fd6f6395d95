import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { AdminPage } from "~/features/admin/admin-page";
import { requireAdminView } from "~/features/admin/require-admin.server";
import { listTextsInReview } from "~/features/admin/review-state.server";
import { mediumDate } from "~/time";
import { ErrorPage } from "~/ui/frame/error-page";
import { Table } from "~/ui/table";
import { StateTag } from "~/ui/tag";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdminView(db, request, "content.list");
  return { texts: await listTextsInReview() };
}

export const meta: MetaFunction = () => [
  { title: "Content – Kithwell staff" },
  { name: "robots", content: "noindex" },
];

export const handle = { desk: true };

const columns = [{ name: "Text" }, { name: "Kind" }, { name: "State" }, { name: "By" }];

export default function ContentRoute() {
  const { texts } = useLoaderData<typeof loader>();
  const waiting = texts.filter(({ isReviewed }) => !isReviewed).length;
  return (
    <AdminPage
      title="Review of texts"
      lead={`${waiting} of ${texts.length} texts wait for a clinician. The front matter of each file says so.`}
    >
      <Table
        caption="Texts that a clinician reads"
        columns={columns}
        stack
        className="table--desk"
        rows={texts.map(({ address, title, kind, isReviewed, reviewedBy, reviewedOn }) => ({
          id: address,
          cells: [
            <a key="text" href={address}>
              {title}
            </a>,
            kind,
            isReviewed ? (
              <StateTag key="state" kind="good">
                {reviewedOn ? `Reviewed ${mediumDate(reviewedOn)}` : "Reviewed"}
              </StateTag>
            ) : (
              <StateTag key="state" kind="wait">
                Waits
              </StateTag>
            ),
            reviewedBy ?? "Nobody yet",
          ],
        }))}
      />
    </AdminPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
