/** Says something to whoever listens to the page rather than looks at it. */
export function announce(news: string) {
  const region = document.getElementById("news");
  if (!region) return;
  region.textContent = "";
  // A region must be seen empty before it is filled, or a reader may miss the change.
  setTimeout(() => (region.textContent = news), 50);
}
