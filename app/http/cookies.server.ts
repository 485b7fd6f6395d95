import { env } from "~/env.server";
import { day, second } from "~/time";
import type { ColorTheme } from "~/ui/frame/theme-switch";

// Over TLS this prefix makes browsers refuse a cookie that another host or path has set.
const prefix = env.isSecure ? "__Host-" : "";
const secure = env.isSecure ? "; Secure" : "";

/** The full name of a cookie on this site. The other functions here take full names. */
export function cookieName(name: string) {
  return `${prefix}${name}`;
}

/** The attributes of every cookie of the site. No script can read one. */
export const cookieRules = {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: env.isSecure,
} as const;

/** The value of a cookie, or null if it is missing or malformed. It comes from the browser: check it. */
export function readCookie(request: Request, name: string) {
  const cookies = (request.headers.get("Cookie") ?? "").split(/; */);
  const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  if (!found) return null;
  try {
    return decodeURIComponent(found.slice(name.length + 1));
  } catch {
    return null;
  }
}

/** A Set-Cookie line. `maxAge` is in seconds; without it the cookie ends when the browser closes. */
export function setCookie(name: string, value: string, maxAge?: number) {
  const lasting = maxAge === undefined ? "" : `; Max-Age=${maxAge}`;
  return `${name}=${encodeURIComponent(value)}${lasting}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** A Set-Cookie line for a preference: the cookie lasts for a year. */
export function preferenceCookie(name: string, value: string) {
  return setCookie(name, value, (365 * day) / second);
}

/** A Set-Cookie line that removes the cookie. */
export function clearedCookie(name: string) {
  return setCookie(name, "", 0);
}

const themeName = cookieName("theme");

export function isTheme(value: unknown): value is ColorTheme {
  return value === "auto" || value === "light" || value === "dark";
}

/** The color theme that was chosen on this device. */
export function themeOf(request: Request): ColorTheme {
  const value = readCookie(request, themeName);
  return isTheme(value) ? value : "auto";
}

export function themeCookie(theme: ColorTheme) {
  return preferenceCookie(themeName, theme);
}
