import { todayPath } from "./paths";

/** A path of this site that a form or a link named, or the fallback for anything that leads away. */
export function ownPath(given: unknown, fallback = todayPath) {
  if (typeof given !== "string" || given.length > 500) return fallback;
  // Browsers read "\" as "/" and drop tabs and line breaks, so "/\host" and "/\t/host" lead away too.
  if (!/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(given)) return fallback;
  return given;
}

/** Where a request to one of the pages on the way in wants to go afterwards. */
export function nextOf(request: Request, fallback?: string) {
  return ownPath(new URL(request.url).searchParams.get("next"), fallback);
}

/** The address of a page that leads back to where the request was going. */
export function pathWithNext(page: string, request: Request) {
  const { pathname, search } = new URL(request.url);
  return `${page}?${new URLSearchParams({ next: `${pathname}${search}` })}`;
}
