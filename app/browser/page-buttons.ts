/** How long nobody touches a page before its notes are covered, in milliseconds. */
const idleTime = 5 * 60_000;

/**
 * Makes the cover button hide the notes of the page, for when another person is near, and show them.
 * Covers them by itself when nobody has touched the page for five minutes: the computer may be shared.
 */
export function listenForCover() {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-cover]");
    if (button) setCover(!isCovered());
  });
  if (document.querySelector("[data-cover]")) coverWhenIdle();
}

function coverWhenIdle() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touchedAt = Date.now();
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(coverIfIdle, touchedAt + idleTime - Date.now());
  };
  const coverIfIdle = () => {
    if (Date.now() - touchedAt < idleTime) wait();
    else if (!isCovered()) setCover(true);
  };
  const touch = () => {
    touchedAt = Date.now();
    wait();
  };
  for (const sign of ["pointerdown", "keydown", "scroll"]) {
    addEventListener(sign, touch, { passive: true });
  }
  // Timers stand still while a computer sleeps, so look at the clock when somebody is back.
  addEventListener("pageshow", coverIfIdle);
  document.addEventListener("visibilitychange", coverIfIdle);
  wait();
}

function isCovered() {
  return document.documentElement.hasAttribute("data-covered");
}

let focusedBefore: Element | null = null;

/**
 * Covers or shows the notes. Covered notes cannot have the focus, so the button gets it: it is then the
 * next thing for the keyboard, and a screen reader says its new name.
 */
function setCover(willCover: boolean) {
  const focused = document.activeElement;
  document.documentElement.toggleAttribute("data-covered", willCover);
  for (const label of document.querySelectorAll("[data-cover-label]")) {
    label.textContent = willCover ? "Show my notes" : "Cover my notes";
  }
  for (const area of document.querySelectorAll<HTMLElement>("[data-cover-area]")) {
    area.inert = willCover;
  }
  const isOnButton = focused?.closest("[data-cover]");
  if (willCover) {
    focusedBefore = isOnButton ? null : focused;
    if (!isOnButton) document.querySelector<HTMLElement>("[data-cover]")?.focus();
  } else if (focusedBefore instanceof HTMLElement) {
    focusedBefore.focus();
    focusedBefore = null;
  }
}

/** Makes a button with `data-print` open the browser's print dialog. */
export function listenForPrinting() {
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-print]")) window.print();
  });
}
