import {
  createContext,
  useContext,
  type ComponentType,
  type HTMLAttributes,
  type ReactElement,
} from "react";

/** Returns the component's HTML with these props, from a cache or rendered now. */
export type MarkupOf = <Props extends object>(of: ComponentType<Props>, props: Props) => string;

/** The server's cache of markup. Null in tests and in the browser: everything is rendered in place. */
export const MarkupCache = createContext<MarkupOf | null>(null);

interface CachedProps<Props> extends HTMLAttributes<HTMLElement> {
  as: "article" | "header" | "nav" | "section";
  /** The content. It must depend on its props alone: no context reaches it. */
  of: ComponentType<Props>;
  /** The content's props, as plain data. Must hold nothing private: the markup is shared between members. */
  given: Props;
  /** False when the content shows a member's own words: it is rendered in place and not cached. */
  isShared?: boolean;
}

/** An element whose content is the same on many pages, so it is rendered once for all of them. */
export function Cached<Props extends object>({
  as: Host,
  of: Inside,
  given,
  isShared = true,
  ...attributes
}: CachedProps<Props>) {
  const markupOf = useContext(MarkupCache);
  if (markupOf && isShared) {
    return <Host {...attributes} dangerouslySetInnerHTML={{ __html: markupOf(Inside, given) }} />;
  }
  return (
    <Host {...attributes}>
      <Inside {...given} />
    </Host>
  );
}

/** The server's renderer of markup that React in the browser can hydrate. Null in the browser. */
export const HydrationMarkup = createContext<((inside: ReactElement) => string) | null>(null);

interface HydratedProps {
  id: string;
  /** It must depend on its props alone: no context reaches it, on the server or in the browser. */
  children: ReactElement;
}

/** The part of a page that React in the browser hydrates. The rest of the page stays plain HTML. */
export function Hydrated({ id, children }: HydratedProps) {
  const markupOf = useContext(HydrationMarkup);
  if (markupOf) return <div id={id} dangerouslySetInnerHTML={{ __html: markupOf(children) }} />;
  return <div id={id}>{children}</div>;
}
