import { env } from "~/env.server";
import { day, second } from "~/time";

// Over TLS the prefix makes the browser refuse a cookie that another host or path has set.
const prefix = env.isSecure ? "__Host-" : "";

/** A cookie's full name on this site. */
export function cookieName(name: string) {
  return `${prefix}${name}`;
}

/** What every cookie of the site has in common; scripts never read one. */
export const cookieRules = {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: env.isSecure,
} as const;

/** The plain value of a small preference, or null. It comes from the browser: check it against a list. */
export function readCookie(request: Request, name: string) {
  const start = `${cookieName(name)}=`;
  const found = (request.headers.get("Cookie") ?? "")
    .split(/;\s*/)
    .find((cookie) => cookie.startsWith(start));
  return found ? found.slice(start.length) : null;
}

/** A Set-Cookie header that keeps a small preference for a year. The value must be a plain word. */
export function keepCookie(name: string, value: string) {
  const yearInSeconds = (365 * day) / second;
  return `${cookieName(name)}=${value}; Max-Age=${yearInSeconds}; ${plainRules()}`;
}

/** A Set-Cookie header that keeps a plain word until the browser is closed. */
export function keepForNow(name: string, value: string) {
  return `${cookieName(name)}=${value}; ${plainRules()}`;
}

/** A Set-Cookie header that removes a cookie. */
export function dropCookie(name: string) {
  return `${cookieName(name)}=; Max-Age=0; ${plainRules()}`;
}

function plainRules() {
  return `Path=/; HttpOnly; SameSite=Lax${env.isSecure ? "; Secure" : ""}`;
}
