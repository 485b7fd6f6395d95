import type { ReactNode } from "react";
import { Icon } from "~/ui/pictures/icon";

/** What someone may need this evening, each with a short page. */
export function Tonight({ children }: { children: ReactNode }) {
  return <ul className="tonight">{children}</ul>;
}

interface TonightItemProps {
  href: string;
  /** "We’ve just had a row" */
  when: ReactNode;
  /** What the page says about it. */
  children: ReactNode;
  /** Danger, and nothing else. */
  isUrgent?: boolean;
}

export function TonightItem({ href, when, children, isUrgent }: TonightItemProps) {
  return (
    <li className={isUrgent ? "is-urgent" : undefined}>
      <a href={href}>
        <span className="tonight__if">{when}</span>
        <span className="tonight__then">{children}</span>
        <Icon name="arrow" />
      </a>
    </li>
  );
}
