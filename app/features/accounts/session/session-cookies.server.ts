import { second } from "~/time";
import { sessionLimits } from "./session-age";
import { clearedCookie } from "~/http/cookies.server";
import { cookieNames, signedCookie } from "./signed-cookie.server";

/** The headers that sign a browser in. On a shared device the session ends when the browser closes. */
export function sessionHeaders(token: string, isShared: boolean) {
  const maxAge = isShared ? undefined : sessionLimits([]).absolute / second;
  const headers = new Headers();
  headers.append("Set-Cookie", signedCookie(cookieNames.session, token, maxAge));
  return headers;
}

/** Like `sessionHeaders`, with the session and challenge cookies of better-auth's answer only. */
export function forwardSessionCookies(answer: Headers, isShared: boolean) {
  const headers = new Headers();
  for (const line of answer.getSetCookie()) {
    const name = line.split("=", 1)[0];
    const isRemoval = /; Max-Age=0\b/.test(line);
    const endsWithBrowser = isShared && name === cookieNames.session && !isRemoval;
    if (name === cookieNames.session || name === cookieNames.challenge) {
      headers.append("Set-Cookie", endsWithBrowser ? line.replace(/; Max-Age=\d+/, "") : line);
    }
  }
  return headers;
}

/** The headers that sign a browser out. */
export function clearSessionHeaders() {
  const headers = new Headers();
  headers.append("Set-Cookie", clearedCookie(cookieNames.session));
  headers.append("Set-Cookie", clearedCookie(cookieNames.challenge));
  return headers;
}
