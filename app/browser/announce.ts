const region = document.createElement("output");

/** Puts the region for news at the end of the page: whoever listens hears only one that is there already. */
export function prepareNews() {
  region.id = "news";
  region.className = "visually-hidden";
  document.body.append(region);
}

/** Says something to whoever listens to the page rather than looks at it. */
export function announce(news: string) {
  region.textContent = "";
  // A region must be seen empty before it is filled, or a reader may miss the change.
  setTimeout(() => (region.textContent = news), 50);
}
