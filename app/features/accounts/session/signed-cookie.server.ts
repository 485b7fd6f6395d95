import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "~/env.server";
import { cookieName, readCookie, setCookie } from "~/http/cookies.server";

/** The names reveal nothing to a person who looks at the browser's list of cookies. */
export const cookieNames = {
  session: cookieName("kw"),
  challenge: cookieName("kw2"),
  asking: cookieName("kw3"),
};

/** A Set-Cookie line. `maxAge` is in seconds; without it the cookie ends when the browser closes. */
export function signedCookie(name: string, value: string, maxAge?: number) {
  return setCookie(name, `${value}.${signatureOf(value)}`, maxAge);
}

/** The value of a cookie that this site signed, or null for any other value. */
export function readSignedCookie(request: Request, name: string) {
  const signed = readCookie(request, name);
  const dot = signed?.lastIndexOf(".") ?? -1;
  if (!signed || dot < 1) return null;

  const value = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1));
  const expected = Buffer.from(signatureOf(value));
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}

// The same signature as better-auth makes, so that both read each other's cookies.
function signatureOf(value: string) {
  return createHmac("sha256", env.sessionSecret).update(value).digest("base64");
}
