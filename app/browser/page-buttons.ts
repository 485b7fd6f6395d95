/** Makes the cover button hide the notes of the page, for when another person is near, and show them. */
export function listenForCover() {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-cover]");
    if (!button) return;
    const isCovered = document.documentElement.toggleAttribute("data-covered");
    button.setAttribute("aria-pressed", String(isCovered));
    const label = button.querySelector("[data-cover-label]");
    if (label) label.textContent = isCovered ? "Show my notes" : "Cover my notes";
    for (const area of document.querySelectorAll<HTMLElement>("[data-cover-area]")) {
      area.inert = isCovered;
    }
  });
}

/** Makes a button with `data-print` open the browser's print dialog. */
export function listenForPrinting() {
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-print]")) window.print();
  });
}
