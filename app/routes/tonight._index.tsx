import { redirect } from "@remix-run/node";
import { tonightListPath } from "~/http/paths";

/** The list of these pages is part of the home page. */
export function loader() {
  return redirect(tonightListPath, 308);
}
