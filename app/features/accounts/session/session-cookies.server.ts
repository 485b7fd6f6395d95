import { second } from "~/time";
import { sessionLimits } from "./session-age";
import { clearedCookie } from "~/http/cookies.server";
import { cookieNames, signedCookie } from "./signed-cookie.server";

/** The headers that give a browser its session. On a shared device it forgets it when it closes. */
export function sessionHeaders(token: string, isShared: boolean) {
  const maxAge = isShared ? undefined : sessionLimits("member").absolute / second;
  const headers = new Headers();
  headers.append("Set-Cookie", signedCookie(cookieNames.session, token, maxAge));
  return headers;
}

/** The same, from an answer of better-auth: our own two cookies and no others. */
export function forwardSessionCookies(answer: Headers, isShared: boolean) {
  const headers = new Headers();
  for (const line of answer.getSetCookie()) {
    const name = line.split("=", 1)[0];
    const isClearing = /; Max-Age=0\b/.test(line);
    const mustFade = isShared && name === cookieNames.session && !isClearing;
    if (name === cookieNames.session || name === cookieNames.challenge) {
      headers.append("Set-Cookie", mustFade ? line.replace(/; Max-Age=\d+/, "") : line);
    }
  }
  return headers;
}

/** The headers that make a browser forget its session. */
export function clearSessionHeaders() {
  const headers = new Headers();
  headers.append("Set-Cookie", clearedCookie(cookieNames.session));
  headers.append("Set-Cookie", clearedCookie(cookieNames.challenge));
  return headers;
}
