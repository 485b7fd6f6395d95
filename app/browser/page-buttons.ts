/** How long nobody touches a page before its notes are covered, in milliseconds. */
const idleTime = 5 * 60_000;

/**
 * Makes the cover button hide the notes of the page, for when another person is near, and show them.
 * Covers them by itself when nobody has touched the page for five minutes: the computer may be shared.
 */
export function listenForCover() {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-cover]");
    if (button) setCover(!document.documentElement.hasAttribute("data-covered"));
  });
  if (!document.querySelector("[data-cover]")) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(setCover, idleTime, true);
  };
  for (const sign of ["pointerdown", "keydown", "scroll"]) {
    addEventListener(sign, restart, { passive: true });
  }
  restart();
}

function setCover(isCovered: boolean) {
  document.documentElement.toggleAttribute("data-covered", isCovered);
  for (const button of document.querySelectorAll("[data-cover]")) {
    button.setAttribute("aria-pressed", String(isCovered));
    const label = button.querySelector("[data-cover-label]");
    if (label) label.textContent = isCovered ? "Show my notes" : "Cover my notes";
  }
  for (const area of document.querySelectorAll<HTMLElement>("[data-cover-area]")) {
    area.inert = isCovered;
  }
}

/** Makes a button with `data-print` open the browser's print dialog. */
export function listenForPrinting() {
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-print]")) window.print();
  });
}
