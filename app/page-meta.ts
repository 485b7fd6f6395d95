import type { MetaDescriptor } from "@remix-run/react";

interface PublicPage {
  title: string;
  description: string;
  /** What the tab of someone signed in says instead: one word that names no subject. */
  quiet: string;
  type?: "website" | "article";
  /** Whether search engines may list it. */
  isListed?: boolean;
}

interface Match {
  id: string;
  data?: unknown;
}

const unlisted = { name: "robots", content: "noindex" };

/**
 * The head of a page that anyone may open. A link that is shared shows what it is; the tab of someone
 * who is signed in does not.
 */
export function publicMeta(
  { title, description, quiet, type = "website", isListed = true }: PublicPage,
  matches: Match[],
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === "root")?.data as { reader: unknown } | undefined;
  if (!root || root.reader) {
    return [{ title: `${quiet} – Notes` }, unlisted];
  }
  return [
    { title: `${title} – Kithwell` },
    { name: "description", content: description },
    { property: "og:site_name", content: "Kithwell" },
    { property: "og:type", content: type },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { name: "twitter:card", content: "summary" },
    ...(isListed ? [] : [unlisted]),
  ];
}
