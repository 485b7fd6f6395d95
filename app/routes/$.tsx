import { data } from "@remix-run/node";

/** An address that no page has. It is a route all the same, so that whom to call stands there, too. */
export function loader() {
  throw data(null, { status: 404 });
}

export default function NowhereRoute() {
  return null;
}
