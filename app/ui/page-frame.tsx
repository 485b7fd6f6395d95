import { createContext, useContext, type ReactNode } from "react";

/** What every page's frame shows, whatever the page: who reads, where, and under which light. */
export interface PageFrame {
  /** By name only where the page shows it: on the desk of staff. */
  reader: { alias: string | null; role: "member" | "expert" | "admin" } | null;
  theme: "auto" | "light" | "dark";
  /** The page's own path, for forms that come back to it. */
  path: string;
  /** Where help is when it cannot wait: shown at the foot of every page. */
  help: ReactNode;
  /** Addresses where a text will be once someone has reviewed it. */
  drafts?: readonly string[];
}

const Frame = createContext<PageFrame>({ reader: null, theme: "auto", path: "/", help: null });

export function PageFrameProvider({ frame, children }: { frame: PageFrame; children: ReactNode }) {
  return <Frame.Provider value={frame}>{children}</Frame.Provider>;
}

export function usePageFrame() {
  return useContext(Frame);
}

/** Whether an address of ours is one where nothing waits for review. */
export function useIsPublished() {
  const { drafts = [] } = usePageFrame();
  return (href: string) => !drafts.includes(href.split(/[?#]/, 1)[0]!);
}
