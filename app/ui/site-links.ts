import type { IconName } from "./icon";

export interface SiteLink {
  href: string;
  text: string;
}

export interface Room extends SiteLink {
  icon: IconName;
}

/** A member's five rooms. */
export const rooms: Room[] = [
  { href: "/today", text: "Today", icon: "lamp" },
  { href: "/lessons", text: "Lessons", icon: "book" },
  { href: "/dialogues", text: "Practice", icon: "talk" },
  { href: "/notebook", text: "Notebook", icon: "note" },
  { href: "/questions", text: "Ask", icon: "letter" },
];

export const publicLinks: SiteLink[] = [
  { href: "/#how", text: "How it works" },
  { href: "/#inside", text: "What’s inside" },
  { href: "/#private", text: "Privacy" },
  { href: "/membership", text: "Membership" },
];

export const deskLinks: SiteLink[] = [{ href: "/desk", text: "Questions" }];

export const footerGroups: { title: string; links: SiteLink[] }[] = [
  {
    title: "If it’s urgent",
    links: [
      { href: "/crisis", text: "Who to call where you live" },
      { href: "/lessons/safety-first/overdose-and-naloxone", text: "When to call an ambulance" },
      {
        href: "/lessons/safety-first/warning-signs-of-violence",
        text: "If you don’t feel safe at home",
      },
    ],
  },
  {
    title: "About",
    links: [
      { href: "/lessons", text: "All lessons" },
      { href: "/lessons/start-and-hope/what-craft-is", text: "The CRAFT approach" },
      { href: "/lessons/start-and-hope/what-the-research-says", text: "What the research says" },
    ],
  },
  {
    title: "Before you join",
    links: [
      { href: "/#private", text: "Privacy, in plain words" },
      { href: "/membership", text: "What it costs" },
      { href: "/sign-in", text: "Sign in" },
    ],
  },
];

/** "page" for the very page, "true" for a page inside it, undefined elsewhere. */
export function ariaCurrent(path: string, href: string): "page" | "true" | undefined {
  const [pathname = path] = path.split("?", 1);
  if (pathname === href) return "page";
  return pathname.startsWith(`${href}/`) ? "true" : undefined;
}
