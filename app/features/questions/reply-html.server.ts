// Loading an image would tell another site who reads the reply.
const withoutImages = { disable: { null: ["labelStartImage"] } };

/**
 * An expert's CommonMark as HTML. Raw HTML in it is shown as text, dangerous addresses are dropped,
 * and headings start at the second level: the question is the page's title.
 */
export async function replyHtml(source: string) {
  // Loaded with the first reply, because it takes memory.
  const { micromark } = await import("micromark");
  return micromark(source, { extensions: [withoutImages] })
    .replace(/<(\/?)h[12]>/g, "<$1h2>")
    .replace(/<(\/?)h[3-6]>/g, "<$1h3>")
    .replaceAll("<h2>", '<h2 class="title-s">')
    .replaceAll("<a href=", '<a rel="noreferrer" href=');
}
