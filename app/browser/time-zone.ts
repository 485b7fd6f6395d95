import { timeZonePath } from "~/http/paths";

/**
 * Tells the server the browser's time zone: in the form of a new account, and once for an account that
 * has none. The server did not know it when it made this page, so the page's own days are filled in.
 */
export function reportTimeZone() {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const field = document.querySelector<HTMLInputElement>("input[data-browser-time-zone]");
  if (field) field.value = timeZone;
  if (!("asksTimeZone" in document.documentElement.dataset)) return;
  fillInToday();
  navigator.sendBeacon(timeZonePath, new URLSearchParams({ timeZone }));
}

/** Fills in the browser's day in forms with `data-day="today"`. */
function fillInToday() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-day="today"]')) {
    const input = form.querySelector<HTMLInputElement>("input[type=date], input[name=day]");
    // A page that the browser brought back holds what the member typed.
    if (!input || input.value !== input.defaultValue) continue;
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, "0");
    input.value = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
}
