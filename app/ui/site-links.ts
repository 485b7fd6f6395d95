export interface SiteLink {
  href: string;
  text: string;
}

/** A member's five rooms. The style sheet gives each its sign: tabs.css. */
export const rooms: SiteLink[] = [
  { href: "/today", text: "Today" },
  { href: "/lessons", text: "Lessons" },
  { href: "/dialogues", text: "Practice" },
  { href: "/notebook", text: "Notebook" },
  { href: "/questions", text: "Ask" },
];

export const publicLinks: SiteLink[] = [
  { href: "/how-it-works", text: "How it works" },
  { href: "/lessons", text: "Lessons" },
  { href: "/articles", text: "Articles" },
  { href: "/membership", text: "Membership" },
];

export const deskLinks: SiteLink[] = [{ href: "/desk", text: "Questions" }];

export const footerGroups: { title: string; links: SiteLink[] }[] = [
  {
    title: "If it’s urgent",
    links: [
      { href: "/crisis", text: "Who to call where you live" },
      { href: "/tonight/check-and-call", text: "When to call an ambulance" },
      { href: "/safety", text: "If you don’t feel safe at home" },
      { href: "/resources", text: "Where to find help" },
    ],
  },
  {
    title: "To read and share",
    links: [
      { href: "/search", text: "Search" },
      { href: "/guides", text: "Guides on one page" },
      { href: "/articles", text: "Articles" },
      { href: "/glossary", text: "Words explained" },
      { href: "/research", text: "What the research says" },
      { href: "/references", text: "Sources" },
    ],
  },
  {
    title: "About this site",
    links: [
      { href: "/how-it-works", text: "How it works" },
      { href: "/privacy", text: "Privacy, in plain words" },
      { href: "/accessibility", text: "Accessibility" },
      { href: "/membership", text: "What it costs" },
    ],
  },
];

/** Pages that belong to a room without having its address. */
const roomOf: Record<string, string> = { statements: "/notebook" };

/** "page" for the very page, "true" for a page inside it or of its room, undefined elsewhere. */
export function ariaCurrent(path: string, href: string): "page" | "true" | undefined {
  const [pathname = path] = path.split("?", 1);
  if (pathname === href) return "page";
  const isInside = pathname.startsWith(`${href}/`) || roomOf[pathname.split("/", 2)[1]!] === href;
  return isInside ? "true" : undefined;
}
