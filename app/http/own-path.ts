import { todayPath } from "./paths";

/** The path that a form or a link named, or the fallback if it could lead to another site. */
export function ownPath(given: unknown, fallback = todayPath) {
  if (typeof given !== "string" || given.length > 500) return fallback;
  // Browsers read "\" as "/" and drop tabs and line breaks, so "/\host" and "/\t/host" are other sites.
  if (!/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(given)) return fallback;
  return given;
}

/** The `next` path of a sign-in or sign-up page: the page to show afterward. */
export function nextOf(request: Request, fallback?: string) {
  return ownPath(new URL(request.url).searchParams.get("next"), fallback);
}

/** The address of a page that returns to the requested page afterward. */
export function pathWithNext(page: string, request: Request) {
  const { pathname, search } = new URL(request.url);
  return `${page}?${new URLSearchParams({ next: `${pathname}${search}` })}`;
}
