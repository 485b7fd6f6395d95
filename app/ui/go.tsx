import type { ReactNode } from "react";
import { Icon } from "./pictures/icon";

interface GoProps {
  href: string;
  back?: boolean;
  children: ReactNode;
}

/** An arrow link: to read, to see, to go back; never to do something. */
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
