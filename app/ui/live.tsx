import { createContext, useContext, type ReactElement } from "react";

/** Renders an element with the marks by which React in the browser finds its way in it. */
export const LiveMarkup = createContext<((inside: ReactElement) => string) | null>(null);

interface LiveProps {
  id: string;
  /** It must depend on its props alone: no context reaches it, here or in the browser. */
  children: ReactElement;
}

/** A part of a page that the browser takes over as it stands; the rest of the page stays plain HTML. */
export function Live({ id, children }: LiveProps) {
  const markupOf = useContext(LiveMarkup);
  if (markupOf) return <div id={id} dangerouslySetInnerHTML={{ __html: markupOf(children) }} />;
  return <div id={id}>{children}</div>;
}
