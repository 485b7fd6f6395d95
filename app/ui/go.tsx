import type { ReactNode } from "react";
import { Icon } from "./pictures/icon";

interface GoProps {
  href: string;
  back?: boolean;
  children: ReactNode;
}

/** A link with an arrow that leads to a page. Use a button for an action. */
export function Go({ href, back, children }: GoProps) {
  if (back) {
    return (
      <a className="go go--back" href={href}>
        <Icon name="back" /> {children}
      </a>
    );
  }
  return (
    <a className="go" href={href}>
      {children} <Icon name="arrow" />
    </a>
  );
}
