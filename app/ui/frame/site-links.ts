import type { StaffRole } from "#db/schema";
import {
  aboutPath,
  accessibilityPath,
  adminAuditPath,
  adminContentPath,
  adminMembersPath,
  adminPath,
  adminCodesPath,
  adminStaffPath,
  adminWorkPath,
  answersPath,
  articlesPath,
  crisisPath,
  deskPath,
  dialoguesPath,
  glossaryPath,
  guidesPath,
  howItWorksPath,
  lessonsPath,
  membershipPath,
  notebookPath,
  privacyPath,
  questionsPath,
  referencesPath,
  researchPath,
  resourcesPath,
  safetyPath,
  searchPath,
  termsPath,
  todayPath,
  tonightPath,
} from "~/http/paths";

export interface SiteLink {
  href: string;
  text: string;
}

/** A member's five rooms, in the order of the tabs. `masthead.css` gives each room its icon by its address. */
export const rooms: SiteLink[] = [
  { href: todayPath, text: "Today" },
  { href: lessonsPath, text: "Lessons" },
  { href: dialoguesPath, text: "Practice" },
  { href: notebookPath, text: "Notebook" },
  { href: questionsPath, text: "Ask" },
];

export const publicLinks: SiteLink[] = [
  { href: howItWorksPath, text: "How it works" },
  { href: lessonsPath, text: "Lessons" },
  { href: articlesPath, text: "Articles" },
  { href: membershipPath, text: "Membership" },
];

export const deskLinks: SiteLink[] = [{ href: deskPath(), text: "Questions" }];

export const adminLinks: SiteLink[] = [
  { href: adminPath, text: "Overview" },
  { href: adminMembersPath, text: "Members" },
  { href: adminCodesPath, text: "Codes" },
  { href: adminStaffPath, text: "Staff" },
  { href: adminWorkPath, text: "Work" },
  { href: adminContentPath, text: "Content" },
  { href: adminAuditPath(), text: "Audit" },
  ...deskLinks,
];

/** The frame of a staff page: an admin has every link, everyone else the desk's. */
export function staffFrame(roles: readonly StaffRole[]) {
  if (roles.includes("admin")) return { label: "Staff", links: adminLinks };
  return { label: "Expert desk", links: deskLinks };
}

export const footerGroups: { title: string; links: SiteLink[] }[] = [
  {
    title: "If it’s urgent",
    links: [
      { href: crisisPath, text: "Who to call where you live" },
      { href: tonightPath("check-and-call"), text: "When to call an ambulance" },
      { href: safetyPath, text: "If you don’t feel safe at home" },
      { href: resourcesPath, text: "Where to find help" },
    ],
  },
  {
    title: "To read and share",
    links: [
      { href: searchPath, text: "Search" },
      { href: guidesPath, text: "One-page guides" },
      { href: articlesPath, text: "Articles" },
      { href: answersPath, text: "Answers" },
      { href: glossaryPath, text: "Words explained" },
      { href: researchPath, text: "What the research says" },
      { href: referencesPath, text: "Sources" },
    ],
  },
  {
    title: "About this site",
    links: [
      { href: howItWorksPath, text: "How it works" },
      { href: aboutPath, text: "Who runs it, and contact" },
      { href: termsPath, text: "Terms and refunds" },
      { href: privacyPath, text: "Privacy, in plain words" },
      { href: accessibilityPath, text: "Accessibility" },
      { href: membershipPath, text: "What it costs" },
    ],
  },
];

/** Pages that belong to a room although their addresses begin with another word. */
const roomOf: Record<string, string> = {
  statements: notebookPath,
  observations: notebookPath,
  journal: notebookPath,
  plans: notebookPath,
  asks: notebookPath,
  circle: notebookPath,
  reminders: todayPath,
  "check-ins": todayPath,
  answers: questionsPath,
};

/** The aria-current of a link: "page" on its own page, and "true" on a page inside it or of its room. */
export function ariaCurrent(path: string, href: string): "page" | "true" | undefined {
  const [pathname = path] = path.split("?", 1);
  if (pathname === href) return "page";
  // Every page of the admins lies below the overview.
  if (href === adminPath) return undefined;
  const isInside = pathname.startsWith(`${href}/`) || roomOf[pathname.split("/", 2)[1]!] === href;
  return isInside ? "true" : undefined;
}
