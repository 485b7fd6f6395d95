const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text as it may stand in XML, between tags or inside an attribute. */
export function escapeXml(text: string) {
  return text.replace(/[&<>"']/g, (character) => escapes[character]!);
}

/** An XML answer that is the same for everyone, so it may be kept for an hour on its way. */
export function xmlResponse(xml: string, type: string) {
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Cache-Control": "public, max-age=3600",
    },
  });
}
