/** An element that screen readers read aloud whenever its text changes. */
const region = document.createElement("output");

/** Adds the empty live region to the page. A screen reader ignores a region that is added with its text. */
export function prepareAnnouncements() {
  region.id = "news";
  region.className = "visually-hidden";
  document.body.append(region);
}

/** Makes a screen reader say the message. */
export function announce(message: string) {
  region.textContent = "";
  // A pause between both changes, or a screen reader may miss the second one.
  setTimeout(() => (region.textContent = message), 50);
}
