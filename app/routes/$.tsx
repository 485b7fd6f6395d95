import { data } from "@remix-run/node";

/** Matches every unknown address, so that the 404 page has the crisis contacts too. */
export function loader() {
  throw data(null, { status: 404 });
}

export default function NowhereRoute() {
  return null;
}
