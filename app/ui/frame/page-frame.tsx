import { createContext, useContext, type ReactNode } from "react";
import type { StaffRole } from "#db/schema";
import type { ColorTheme } from "./theme-switch";
import { firstLessonPath, leavePath, lessonsPath } from "~/http/paths";

/** What the root route gives to the frame of every page. */
export interface PageFrame {
  /** Null for a visitor. `alias` is null for members: only the desk shows a name. */
  viewer: { alias: string | null; roles: readonly StaffRole[] } | null;
  theme: ColorTheme;
  /** The path and query of the page, for forms that return to it. */
  path: string;
  /** The crisis numbers at the foot of every page. */
  help: ReactNode;
  /** Addresses of texts that wait for a clinician's review. They answer 404 until then. */
  unreviewed?: readonly string[];
}

const Frame = createContext<PageFrame>({ viewer: null, theme: "auto", path: "/", help: null });

export function PageFrameProvider({ frame, children }: { frame: PageFrame; children: ReactNode }) {
  return <Frame.Provider value={frame}>{children}</Frame.Provider>;
}

export function usePageFrame() {
  return useContext(Frame);
}

/** Returns a function that tells whether an address of this site is open: false while it waits for review. */
export function useIsPublished() {
  const { unreviewed = [] } = usePageFrame();
  return (href: string) => !unreviewed.includes(href.split(/[?#]/, 1)[0]!);
}

/** The address of the script of every page. Null if no script was built. */
export const ScriptContext = createContext<string | null>(null);

/** Where Leave goes: a dull page of another site, so that leaving needs no server of ours. */
export const LeaveContext = createContext(leavePath);

/** The number of this request in the log, for the page about a failure. No cached page may show it. */
export const ReferenceContext = createContext<string | null>(null);

export function PageScript() {
  const src = useContext(ScriptContext);
  return src ? <script type="module" src={src} /> : null;
}

/** The link for a new visitor: to the first lesson, or to the course while that lesson waits for review. */
export function useStartLink() {
  const isPublished = useIsPublished();
  return isPublished(firstLessonPath)
    ? { href: firstLessonPath, text: "Read the first lesson" }
    : { href: lessonsPath, text: "See the course" };
}
