import { clearedCookie, cookieName } from "~/http/cookies.server";

/** False if the browser says that another site's page sent the request. */
export function isOwnWish(request: Request) {
  const site = request.headers.get("Sec-Fetch-Site");
  return site === null || site === "same-origin" || site === "none";
}

/** Adds the headers that clear everything a site can clear. The browser's history and downloads remain. */
export function clearTraces(headers: Headers) {
  headers.set("Clear-Site-Data", '"cache", "cookies", "storage"');
  for (const name of ["visit", "place", "theme", "at-hand"])
    headers.append("Set-Cookie", clearedCookie(cookieName(name)));
  return headers;
}
