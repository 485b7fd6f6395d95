const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "’",
  "&#39;": "’",
};

/** The plain text of HTML, without citation marks and without the meanings of its terms. */
export function plainText(html: string) {
  return html
    .replace(/<sup>.*?<\/sup>|\u2060/gs, "")
    .replace(/<span id="term-[^>]*>.*?<\/span>/gs, "")
    .replace(/<\/h[1-6]>/g, ". ")
    .replace(/<[^>]*>/g, (tag) => (/^<\/?(?:a|b|em|strong|button|i)\b/.test(tag) ? "" : " "))
    .replace(/&(?:amp|lt|gt|quot|#x27|#39);/g, (entity) => entities[entity]!)
    .replace(/\s+/g, " ")
    .trim();
}
