import { data } from "@remix-run/node";

/** Any other address. As a route, its 404 page has the crisis contacts too. */
export function loader() {
  throw data(null, { status: 404 });
}

export default function NowhereRoute() {
  return null;
}
