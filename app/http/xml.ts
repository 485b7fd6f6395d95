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

const cacheControl = { shared: "public, max-age=3600", uncached: "private, no-store" };

/**
 * An XML response that is the same for everyone. "shared": proxies may cache it for an hour. "uncached":
 * nobody may cache it, because it names texts that a member can take back.
 */
export function xmlResponse(xml: string, type: string, caching: keyof typeof cacheControl) {
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Cache-Control": cacheControl[caching],
    },
  });
}
