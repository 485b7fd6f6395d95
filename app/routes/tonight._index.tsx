import { redirect } from "@remix-run/node";

/** The six pages are listed on the front door. */
export function loader() {
  return redirect("/#tonight", 308);
}
