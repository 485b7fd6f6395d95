import { Children, isValidElement, type ReactNode } from "react";

/** Text as a paragraph; what already stands in paragraphs or lists as it is. */
export function Paragraphs({ children }: { children: ReactNode }) {
  const hasBlocks = Children.toArray(children).some(
    (child) => isValidElement(child) && blocks.has(child.type),
  );
  return hasBlocks ? <>{children}</> : <p>{children}</p>;
}

const blocks = new Set<unknown>(["p", "ul", "ol", "dl", "div"]);
