import { cookieName, preferenceCookie, readCookie } from "./cookies.server";
import type { ColorTheme } from "~/ui/frame/theme-switch";

const cookie = cookieName("theme");

export function isTheme(value: unknown): value is ColorTheme {
  return value === "auto" || value === "light" || value === "dark";
}

/** The color theme that was chosen on this device. */
export function themeOf(request: Request): ColorTheme {
  const value = readCookie(request, cookie);
  return isTheme(value) ? value : "auto";
}

export function themeCookie(theme: ColorTheme) {
  return preferenceCookie(cookie, theme);
}
