/**
 * The script that plays a talk in the browser, React with it, is fetched once the page has been shown:
 * a phone has the words first, and until then they are answered by plain forms.
 */
export function fetchLiveTalk() {
  const src = document.querySelector<HTMLElement>("[data-live-talk]")?.dataset.liveTalk;
  if (!src) return;
  const shown = new PerformanceObserver(() => {
    shown.disconnect();
    setTimeout(() => import(src));
  });
  addEventListener("load", () => shown.observe({ type: "paint", buffered: true }));
}
