import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import {
  contentPageHandle,
  contentPageMeta,
  ContentPageRoute,
} from "~/features/library/content-page";
import { requirePage } from "~/features/library/library.server";

export const loader = ({ request }: LoaderFunctionArgs) =>
  requirePage(db, request, "accessibility");
export const meta = contentPageMeta;
export const handle = contentPageHandle;
export default ContentPageRoute;
