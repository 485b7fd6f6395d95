import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  contentPageHandle,
  contentPageMeta,
  ContentPageRoute,
} from "~/features/library/content-page";
import { loadPage } from "~/features/library/load-page.server";

export const loader = ({ request }: LoaderFunctionArgs) => loadPage(request, "privacy");
export const meta = contentPageMeta;
export const handle = contentPageHandle;
export default ContentPageRoute;
