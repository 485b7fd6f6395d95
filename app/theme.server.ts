import { env } from "./env.server";

const year = 31_536_000;
const themes = ["auto", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/** The light a reader chose on this device; "auto" follows the device. */
export function themeOf(request: Request): Theme {
  const value = /(?:^|;\s*)theme=(\w+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
  return isTheme(value) ? value : "auto";
}

export function themeCookie(theme: Theme) {
  return `theme=${theme}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly${env.isSecure ? "; Secure" : ""}`;
}
