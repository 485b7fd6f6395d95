import type { ReactNode } from "react";
import { Icon } from "~/ui/pictures/icon";

/** A list of needs for tonight. Each links to a short page. */
export function Tonight({ children }: { children: ReactNode }) {
  return <ul className="tonight">{children}</ul>;
}

interface TonightItemProps {
  href: string;
  /** The need: "We’ve just had a row" */
  when: ReactNode;
  /** What the page offers. */
  children: ReactNode;
  /** Only for danger. */
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
