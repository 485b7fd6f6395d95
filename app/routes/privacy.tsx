import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { RetentionTable } from "~/features/accounts/retention-table";
import {
  contentPageHandle,
  contentPageMeta,
  ContentPageRoute,
} from "~/features/library/content-page";
import { requirePage } from "~/features/library/library.server";

export const loader = ({ request }: LoaderFunctionArgs) => requirePage(db, request, "privacy");
export const meta = contentPageMeta;
export const handle = contentPageHandle;

export default function PrivacyRoute() {
  return (
    <ContentPageRoute>
      <RetentionTable />
    </ContentPageRoute>
  );
}
