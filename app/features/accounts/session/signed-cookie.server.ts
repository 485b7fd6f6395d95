import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "~/env.server";

/** Names that say nothing to whoever looks at the browser's list of cookies. */
export const cookieNames = env.isSecure
  ? { session: "__Host-kw", challenge: "__Host-kw2" }
  : { session: "kw", challenge: "kw2" };

type CookieName = (typeof cookieNames)[keyof typeof cookieNames];

/** A Set-Cookie line. Without `maxAge` (seconds) the browser forgets it when it closes. */
export function signedCookie(name: CookieName, value: string, maxAge?: number) {
  const lasting = maxAge === undefined ? "" : `; Max-Age=${maxAge}`;
  return `${name}=${encodeURIComponent(`${value}.${signatureOf(value)}`)}${lasting}${attributes}`;
}

export function clearedCookie(name: CookieName) {
  return `${name}=; Max-Age=0${attributes}`;
}

/** The value we once signed, or null for anything else. */
export function readSignedCookie(request: Request, name: CookieName) {
  const signed = readCookie(request.headers.get("Cookie") ?? "", name);
  const dot = signed?.lastIndexOf(".") ?? -1;
  if (!signed || dot < 1) return null;

  const value = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1));
  const expected = Buffer.from(signatureOf(value));
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}

const attributes = `; Path=/; HttpOnly; SameSite=Lax${env.isSecure ? "; Secure" : ""}`;

// The form better-auth signs its cookies in, so that it reads ours and we read its.
function signatureOf(value: string) {
  return createHmac("sha256", env.sessionSecret).update(value).digest("base64");
}

function readCookie(header: string, name: string) {
  const pair = header.split(/; */).find((candidate) => candidate.startsWith(`${name}=`));
  if (!pair) return null;
  try {
    return decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    return null;
  }
}
