/** A button with `data-print` opens the browser's own print window. */
export function listenForPrinting() {
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-print]")) window.print();
  });
}
