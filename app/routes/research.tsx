import type { LoaderFunctionArgs } from "@remix-run/node";
import { contentPageHandle, contentPageMeta, ContentPageRoute } from "~/content-page";
import { loadPage } from "~/load-page.server";

export const loader = ({ request }: LoaderFunctionArgs) => loadPage(request, "research");
export const meta = contentPageMeta;
export const handle = contentPageHandle;
export default ContentPageRoute;
