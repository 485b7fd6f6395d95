import { announce } from "./announce";
import { stopWarning } from "./unsaved";

const minute = 60_000;
/** How long a page may lie open untouched, and when a screen reader says so. */
const forgetAfter = 10 * minute;
const warnAfter = 9 * minute;
const checkEvery = 5_000;

let touchedAt = Date.now();
let isWarned = false;

/**
 * Empties the parts with `data-forget` when the reader leaves the page, so that the Back button does not
 * bring their words back, and when nobody touches the page for ten minutes. Leaves a form alone if its
 * words are to be saved.
 */
export function forgetUnsaved() {
  if (!document.querySelector("[data-forget]")) return;
  for (const name of ["input", "keydown", "pointerdown", "scroll"]) {
    addEventListener(name, touch, { passive: true, capture: true });
  }
  setInterval(forgetWhenIdle, checkEvery);
  document.addEventListener("visibilitychange", forgetWhenIdle);
  addEventListener("pagehide", () => {
    for (const part of listUnsaved()) part.replaceChildren();
  });
}

function touch() {
  touchedAt = Date.now();
  isWarned = false;
}

function forgetWhenIdle() {
  const idle = Date.now() - touchedAt;
  if (idle < warnAfter || !listUnsaved().some(hasWords)) return;
  if (idle >= forgetAfter) {
    stopWarning();
    // Without the hash, which would only scroll the page.
    location.replace(location.pathname + location.search);
  } else if (!isWarned) {
    isWarned = true;
    announce("This page empties in a minute. Press any key to keep working on it.");
  }
}

function listUnsaved() {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-forget]")];
  return parts.filter(
    (part) => !(part instanceof HTMLFormElement && new FormData(part).get("save") === "yes"),
  );
}

function hasWords(part: HTMLElement) {
  const fields = [...part.querySelectorAll("textarea")];
  return !(part instanceof HTMLFormElement) || fields.some(({ value }) => value !== "");
}
