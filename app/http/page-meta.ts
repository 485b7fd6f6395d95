import type { MetaDescriptor } from "@remix-run/react";

interface PublicPage {
  title: string;
  description: string;
  /** The tab title for members who are signed in: one word that names no subject. */
  quiet: string;
  type?: "website" | "article";
  /** Whether search engines may list the page. Defaults to true. */
  isListed?: boolean;
}

interface RouteMatch {
  id: string;
  data?: unknown;
}

interface RootData {
  viewer: unknown;
  path: string;
  /** The origin of the site. Shared links need full addresses. */
  site: string;
}

const card = {
  file: "/card.png",
  shows: "A kitchen table at night under a lit lamp, with two cups and an open notebook.",
};

const unlisted = { name: "robots", content: "noindex" };

/**
 * The meta tags of a page that anyone may open. A shared link shows the title and the description. The
 * tab of a member who is signed in shows only the quiet title.
 */
export function publicMeta(
  { title, description, quiet, type = "website", isListed = true }: PublicPage,
  matches: RouteMatch[],
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === "root")?.data as RootData | undefined;
  if (!root || root.viewer) {
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
