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

interface RootData {
  reader: unknown;
  path: string;
  /** Where the site is: what is shared must be named in full. */
  site: string;
}

const card = {
  file: "/card.png",
  shows: "A kitchen table at night under a lit lamp, with two cups and an open notebook.",
};

const unlisted = { name: "robots", content: "noindex" };

/**
 * The head of a page that anyone may open. A link that is shared shows what it is; the tab of someone
 * who is signed in does not.
 */
export function publicMeta(
  { title, description, quiet, type = "website", isListed = true }: PublicPage,
  matches: Match[],
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === "root")?.data as RootData | undefined;
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
    { property: "og:url", content: root.site + root.path.split("?", 1)[0] },
    { property: "og:image", content: root.site + card.file },
    { property: "og:image:width", content: "1200" },
    { property: "og:image:height", content: "630" },
    { property: "og:image:alt", content: card.shows },
    { name: "twitter:card", content: "summary_large_image" },
    ...(isListed ? [] : [unlisted]),
  ];
}
