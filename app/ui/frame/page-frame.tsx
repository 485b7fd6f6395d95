import { createContext, useContext, type ReactNode } from "react";
import type { ColorTheme } from "./theme-switch";
import { firstLessonPath, lessonsPath } from "~/http/paths";

/** What every page's frame shows, whatever the page: who reads, where, and under which light. */
export interface PageFrame {
  /** By name only where the page shows it: on the desk of staff. */
  reader: { alias: string | null; role: "member" | "expert" | "admin" } | null;
  theme: ColorTheme;
  /** The page's own path, for forms that come back to it. */
  path: string;
  /** Where help is when it cannot wait: shown at the foot of every page. */
  help: ReactNode;
  /** Addresses of texts that wait for a clinician's review. They answer 404 until then. */
  unreviewed?: readonly string[];
}

const Frame = createContext<PageFrame>({ reader: null, theme: "auto", path: "/", help: null });

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

/** Where the one script of every page is; null while nobody has said. */
export const ScriptContext = createContext<string | null>(null);

export function PageScript() {
  const src = useContext(ScriptContext);
  return src ? <script type="module" src={src} /> : null;
}

/** Where a newcomer begins: the first lesson, or the course while that lesson waits for review. */
export function useWayIn() {
  const isPublished = useIsPublished();
  return isPublished(firstLessonPath)
    ? { href: firstLessonPath, text: "Read the first lesson" }
    : { href: lessonsPath, text: "See the course" };
}
