import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "#db/database";
import { endSession } from "~/features/accounts/session/session.server";
import { cookieNames } from "~/features/accounts/session/signed-cookie.server";
import { clearedCookie, cookieName, readCookie } from "~/http/cookies.server";
import { second } from "~/time";

/** Set by the page's script when someone leaves. */
const left = cookieName("left");

/** False if the browser says that another site's page sent the request. */
export function isOwnWish(request: Request) {
  const site = request.headers.get("Sec-Fetch-Site");
  return site === null || site === "same-origin" || site === "none";
}

/** Adds the headers that clear what a site can clear. The browser's history and downloads remain. */
export function clearTraces(headers: Headers) {
  headers.set("Clear-Site-Data", '"cookies", "storage"');
  for (const name of ["visit", "place", "theme", "at-hand", "try", "left"])
    headers.append("Set-Cookie", clearedCookie(cookieName(name)));
  return headers;
}

/** How many answers may wait at a time. They hold places that other requests could use. */
const mostWaiting = 20;
let waiting = 0;

/**
 * Like `clearTraces`, also for the cache, for an answer that nobody waits for. A browser with a large
 * cache is busy with it for seconds, so the answer comes when the other page has most likely opened.
 */
export async function clearTracesAndCache(headers: Headers, pauseFor = 3 * second) {
  clearTraces(headers);
  if (waiting >= mostWaiting) return headers;
  waiting += 1;
  await pause(pauseFor);
  waiting -= 1;
  headers.set("Clear-Site-Data", '"cache", "cookies", "storage"');
  return headers;
}

type Handle = (request: Request) => Promise<Response>;

/**
 * Ends the session of a browser that left without reaching the server, then answers the request. Cookies
 * that the answer sets itself, such as a new session, stay.
 */
export function finishLeaving(db: Db, handle: Handle): Handle {
  return async (request) => {
    if (readCookie(request, left) === null) return handle(request);
    const signedOut = await endSession(db, request);
    request.headers.set("Cookie", cookiesWithoutSession(request));
    const response = await handle(request);
    const isSet = new Set(response.headers.getSetCookie().map(nameOf));
    for (const cookie of [...signedOut.getSetCookie(), clearedCookie(left)]) {
      if (!isSet.has(nameOf(cookie))) response.headers.append("Set-Cookie", cookie);
    }
    return response;
  };
}

function cookiesWithoutSession(request: Request) {
  const ended = new Set<string>(Object.values(cookieNames));
  const cookies = (request.headers.get("Cookie") ?? "").split(/; */);
  return cookies.filter((cookie) => !ended.has(nameOf(cookie))).join("; ");
}

function nameOf(cookie: string) {
  return cookie.split("=", 1)[0]!;
}
