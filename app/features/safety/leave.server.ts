import { clearedCookie, cookieName } from "~/http/cookies.server";

/** Whether a person on this site asked to leave, rather than another site that wants them signed out. */
export function isOwnWish(request: Request) {
  const site = request.headers.get("Sec-Fetch-Site");
  return site === null || site === "same-origin" || site === "none";
}

/** What removes every trace of the site that a site can remove. History and downloads stay. */
export function clearTraces(headers: Headers) {
  headers.set("Clear-Site-Data", '"cache", "cookies", "storage"');
  for (const name of ["visit", "place", "theme", "at-hand"])
    headers.append("Set-Cookie", clearedCookie(cookieName(name)));
  return headers;
}
