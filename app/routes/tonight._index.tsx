import { redirect } from "@remix-run/node";
import { tonightListPath } from "~/http/paths";

/** The six pages are listed on the front door. */
export function loader() {
  return redirect(tonightListPath, 308);
}
