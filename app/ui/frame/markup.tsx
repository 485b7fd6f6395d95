import {
  createContext,
  useContext,
  type ComponentType,
  type HTMLAttributes,
  type ReactElement,
} from "react";

/** The markup of a component with these props, rendered now or kept from before. */
export type MarkupOf = <Props extends object>(of: ComponentType<Props>, props: Props) => string;

/** Where markup is kept between requests. Null: nowhere, so everything is rendered where it stands. */
export const KeptMarkup = createContext<MarkupOf | null>(null);

interface KeptProps<Props> extends HTMLAttributes<HTMLElement> {
  as: "article" | "header" | "nav" | "section";
  /** What stands inside. It must depend on its props alone: no context reaches it. */
  of: ComponentType<Props>;
  /** Plain data. Nothing of a member's that another one with the same props would not see. */
  given: Props;
  /** False where there is something of a member's own: then it is rendered and forgotten. */
  isShared?: boolean;
}

/** An element whose inside many pages have in common, rendered once for all of them. */
export function Kept<Props extends object>({
  as: Tag,
  of: Inside,
  given,
  isShared = true,
  ...attributes
}: KeptProps<Props>) {
  const markupOf = useContext(KeptMarkup);
  if (markupOf && isShared) {
    return <Tag {...attributes} dangerouslySetInnerHTML={{ __html: markupOf(Inside, given) }} />;
  }
  return (
    <Tag {...attributes}>
      <Inside {...given} />
    </Tag>
  );
}

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
