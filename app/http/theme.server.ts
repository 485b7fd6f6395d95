import { keepCookie, readCookie } from "./cookies.server";

const themes = ["auto", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/** The light a reader chose on this device; "auto" follows the device. */
export function themeOf(request: Request): Theme {
  const value = readCookie(request, "theme");
  return isTheme(value) ? value : "auto";
}

export function themeCookie(theme: Theme) {
  return keepCookie("theme", theme);
}
