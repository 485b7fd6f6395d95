const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Escapes text for XML, between tags or in an attribute. */
export function escapeXml(text: string) {
  return text.replace(/[&<>"']/g, (character) => escapes[character]!);
}

/** An XML response that is the same for everyone. Proxies may cache it for an hour. */
export function xmlResponse(xml: string, type: string) {
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Cache-Control": "public, max-age=3600",
    },
  });
}
